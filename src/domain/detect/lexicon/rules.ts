import type { RequestKind } from '../../request.ts';
import type { Signal } from '../verdict.ts';

/**
 * What a sentence must say to speak for a kind, in meanings that every language has (`shape.ts`). A rule is its meanings with
 * the number of words within which they must stand, in any order (a little farther apart they count less); `a|b` means one of them; `^a` means that it stands in the
 * sentence before, or in the subject. A row begins with what its rules weigh before anything is learnt, in log-odds: a kind
 * needs 3 to count. Learning moves the weights towards what the examples say. Rules that weigh less than nothing speak against
 * the kind where others speak for it.
 */
export const RULES: Readonly<Record<RequestKind | Signal, string>> = {
  access: `
    6: hold data my asking 9, right access 4, what data hold my 11, copy my data 7, copy|give|access personal data 6, accessRight request|right|want|law 10, give what my 6,
       law access 5
    5: give my data 4, origin personal data give|what|access 10, give data hold my 12, copy data hold 8, copy all hold my 9,
       what personal data hold|my|you 8, origin my data 7, origin my field 7, give all hold my 10, 
       request access data|personal|my 6, what you hold my 9, give what hold my 12, accessRight data|give|access|copy 10,
       what hold my 7, request my|personal data 5, what data my you 7
    4: accessRight brief|heading 3, give my data 5, access my data 6, what data hold 8, what my data 6, give data hold 10, give what hold 7, access data hold 8,
       copy my personal|account 6, law data|request|want access|copy 8, what all hold me|my 8, all hold my want|give|access 10, what hold my want 12, give copy data|hold 7,
       right copy|give|my data 7, origin my contact|account 7, profiling my data what 9, origin give my 6, give all my data|hold 8,
       copy ^data|^hold want 6, give what data my 8, hold personal data my 9, all my data want|give 6, origin hold field|data 8,
       what processing my|personal data 9, provider give my data 10, access hold my 7, my data want brief 5, request give data 7
    3: origin personal data 7, accessRight 1, request access 2, right access 6, want access brief 6, access want law 8, data access heading|brief 4, my data brief 4, copy all data 6, give me data you hold 9,
       give copy my|all 6, what data me hold 8, law data give|my 7, hold all my 5, give ^accessRight all 9, what ^data hold 6,
       access what data|hold 7, hold data my 5, request copy data 5, access ^law my|data 6, profiling what data 8, all my data 4
    4: ^behalf copy|give|access data 8, behalf copy|give|access data 14
    2: request access 4, request copy 4, copy ^accessRight 6, give ^data all 6, what all my 6, thing my law|right copy|give 9,
       origin data 6, what data processing 7, my account all data 6, access my account data 7
    -1.5: delete data|all 6, delete hold 9
    -4: undone give|access 14
    -3: not want give|copy|access 5, not give|copy 2, access thing|login|tech 3, copy thing|tech 3, done give|copy 3, feature access|give|copy 9, other access|copy|give data 7, sales give|copy|what 5, stop processing 4, sales accessRight 14`,
  correction: `
    6: right correct 4, correctionRight correct|request|right|want|law 10
    5: correct my|personal data 6, correct my field 7, correctionRight data 10,
       correct wrong data|field|my 8, wrong my field 6, change my field newValue 9, newValue my field wrong 9
    4: correct my account 6, correct field you|newValue|hold 7, correct data hold|you 7, request correct data|my 7, law correct 6,
       wrong field you|hold|account 8, wrong my data 6, wrong personal data 7, wrong data hold 8, change my field you 9, change my field 5,
       correctionRight brief|heading 3, wrong field me 8, correct field 3, data correct heading|brief 3
    3: change my|personal data 6, my field oldValue newValue 9, newValue field oldValue 8, correctionRight 1, correct ^wrong 4, correct ^field 4, correct ^data 4, change field newValue 7, wrong field 3,
       change field you|account|data 7, request correct 3, wrong my account 6, change ^wrong 4, correct my 3, newValue my field 6, correct field want 8, correct field 6, wrong field you 9,
       wrong ^field my 6, newValue field ^wrong 8, correct data 3
    2: change ^field my 8, newValue wrong 6, change field want 6, change data hold|brief 6, correct want brief 5
    -4: undone correct|change 14
    -3: not want change|correct 5, not change|correct 2, thing field wrong|change|correct 4, correct|change thing 3, change tech 6, done correct|change 3, feature change|correct 9, other change|correct 5, login change|correct|wrong 6`,
  deletion: `
    6: right delete|forget 5, deletionRight request|right|want|law 10
    5: delete me you 6, delete my data 6, delete personal data 6, delete my account 6, delete all hold my|you 9,
       deletionRight delete|data|account 10, delete all my data|account|field 7, request delete data|account 6,
       law delete data|account|request|my|me 8, delete all data 5, delete data hold 7, forget me law|all|you 7
    4: deletionRight brief|heading 3, forget me brief 3, delete ^data|^account|^my brief 2, delete my field 5, delete account data 7, delete me you 5, my account all delete 9, delete my account 9, delete my personal|me|all 5, delete all me|hold 7, forget my data|all 6,
       delete data account brief|heading 5, delete account you|want 5, delete data you 5, close my account delete 12, request delete my 6,
       delete ^data all 4, delete ^account all 4, withdraw consent delete 12, unsubscribe my|personal data 6, delete field data 6
    3: deletionRight 1, delete data brief|heading 4, delete account brief|heading 4, delete my brief 4, request delete 3, forget me 3, forget my 4,
       delete ^data 3, delete ^account 3, delete ^my 2, delete all brief|want 4, law delete 4, delete ^hold 4, delete my you 5, stop|not hold my data 8, unsubscribe my account 5,
       close account ^delete 7, delete all ^my 4, delete me all 5, unsubscribe data you 6, right delete my 8
    4: delete ^behalf account|data 8, behalf delete account|data 14
    2: delete all you 5, delete all brief 3, forget want 4, close my account 6, close my data 6, delete my thing law|right 9, close my account law 10,
       delete all ^law 5, not my data hold 7, delete me 3
    -4: not delete 4, not delete brief 5, not want delete 6, not request delete 9, not want data|account delete 9, pending not delete 7
    -4: undone delete 14, undone close 14
    -3: done delete 3, delete thing 2, delete thing 6, delete tech 3, feature delete 9, story delete 4, other delete account|data 7`,
  portability: `
    5: export my|personal data 6, portable my|personal data 8, move my|personal data provider 12, portabilityRight request|right|want|data|portable|law 10,
       portable right|law 5, portable data give|copy|hold 9, give my|personal data provider 9, right move data 7
    4: export all data 6, export account data 6, export data hold|you 7, portable request 5, portable data my|all 9, portabilityRight brief|heading 3,
       portable give|copy my 9, portable my account 7, move data provider 8, give data provider other 9, export my portable 7,
       move all data 6, export all my 6, portable data brief|heading 4, export data portable 6
    3: move my data 6, portabilityRight 1, portable data want 8, move my provider 7, export data brief|heading|request 4, move right 5, move ^data provider 6,
       portable ^data 4, portable ^copy 5, portable ^give 5, export ^data 4, portable all give|copy 9, move my account data 8, move data you 6
    2: portable ^my 4, portable my 5, export my account 6, move all my 6, portable brief 3, provider ^data give 8
    -4: undone export|move 14
    -3: not want export|move 5, export|move thing 3, export tech 3, feature export|portable|move 9, other export|move data 7, story export|move 6, origin|what move data 12, sales export|move 6`,
  objection: `
    5: unsubscribe brief 4, unsubscribe me want|you 7, not want marketing 9, object processing|profiling 6, object marketing|contact 6, withdraw consent 5, right object 4, objectionRight object|request|right|want|processing|marketing|law 10,
       unsubscribe me|my 4, stop marketing 5, not profiling my|personal data 8, stop profiling my|data 6, unsubscribe marketing 6,
       not marketing want|me|give 6, not consent processing|marketing|profiling 7, object my|personal data 7
    4: objectionRight brief|heading 3, not processing data 5, stop processing data 6, stop marketing me 6, stop contact me|my 5, unsubscribe brief|heading|want|request 5, unsubscribe me marketing|contact 9, stop give marketing|contact 6, not contact me|my 4, withdraw ^consent 4,
       not processing my data 7, stop processing my|personal data 7, not marketing my|contact 6, not consent my data|contact 7, stop me marketing 5,
       delete me|my marketing 6, not processing data marketing 8, object request|law 4, stop contact you 5, not give data provider 8, right stop marketing 9
    3: objectionRight 1, object brief 4, unsubscribe contact|field|all 5, not marketing 4, stop contact 2, not all marketing|contact 6, not give contact 5, not contact want 7, delete me ^marketing 5, stop give me 5, stop contact brief 4, not consent marketing 9, not hold consent 5, stop consent 5, stop ^marketing 4, stop ^contact 4,
        not want contact 6, withdraw processing data 9, withdraw marketing 6, stop me 3,
       object data 5, object consent 7, not profiling data 6, close marketing 3, object ^marketing|^processing 6, stop profiling 4, unsubscribe stop|not 7
    2: unsubscribe you 4, unsubscribe profiling 7, not processing my 6, profiling my data want 9, stop field marketing 8, unsubscribe reminder 9
    -4: what processing 6
    -4: undone unsubscribe|stop 14
    -3: not want unsubscribe 5, feature object|unsubscribe|consent 9, link unsubscribe 6, thing stop|close 3, tech stop 3, story unsubscribe|object 5, thing object 4`,
  restriction: `
    5: restrict processing 5, restrict my|personal data 6, right restrict 5, restrictionRight restrict|right|request|want|processing|data|law 10,
       restrict data pending 12, not processing data pending 14, stop processing data pending 14, hold not processing data 12
    4: restrictionRight brief|heading 3, restrict my account pending 11, restrict data all|hold|request 6, not delete processing data 12, stop processing pending 10,
       not processing my|personal data 8, stop processing my|personal data 8, not delete hold data 10, restrict law 5, processing pending not 9
    3: restrictionRight 1, restrict data brief|heading 5, restrict ^processing 5, restrict ^data pending 8, hold not processing 7, not delete pending 8,
       not processing data 5, stop processing data 6, not processing my pending 12, restrict data 4
    2: restrict pending 6, restrict account pending 9, not delete hold 7, not delete processing 8
    -4: what processing 6
    -3: marketing|profiling processing 8, feature restrict 9, restrict tech|login 3, restrict thing 2, done restrict 3`,
  'follow-up': `
    5: reminder not give 6, reminder not done 8, done want ^delete|^access|^data 9
    4: reminder request 6, reminder data|delete|access|correct|unsubscribe 8, not give request 7, deadline done request 9, deadline not give 9,
       done request delete|data|access 8, reminder not give 6
    3: reminder done|you 6, reminder not|want|give 5, reminder heading 5, reminder marketing|contact 6, done unsubscribe 5, deadline request|reminder 6, done request 4
    2: reminder deadline|hold|done|you 6, done want delete 8, deadline done 5`,
  'third-person': `
    4: behalf request|right|law 8, behalf delete|access|data|account 8
    4: behalf my 3
    3: behalf 1, behalf personal|want|you|other 6
    2: behalf field 5`,
  breach: `
    5: breach my data|account 7, other thing field|data give 8
    4: breach data|personal|account|field 6, other field|data give 8, access other data|field 7, breach law 6
    3: breach login|other 5, other thing field|me 7
    3: breach heading 5
    2: breach my|you 5
    2.5: breach 1
    2: breach hold 6, other my account 6, other thing give 6`,
  complaint: `
    4: complaint law|deadline 7
    3: complaint not 7
    3: complaint request|data|right 6, complaint contact|personal 6
    2: complaint 1`,
};
