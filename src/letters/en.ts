import type { Language } from './language.ts';

/** English letters. */
export const en: Language = {
  code: 'en',
  // Most readers are in Europe: 3 April 2026, not April 3.
  locale: 'en-GB',
  sentences: {
    greeting_named: 'Dear {name},',
    greeting: 'Hello,',
    about: 'Your reference: {reference}. We received your request on {received}.',

    acknowledged: 'Thank you for your message. Your privacy request has arrived and we are working on it.',
    understood: 'We understand that you ask for: {kinds}.',
    nothing_to_do: 'You do not need to do anything now. If we need something from you, we will write to you.',
    answer_by: 'We will answer as soon as we can, by {due} at the latest.',

    identity_why:
      'Before we act on your request, we need to be sure that it comes from you, so that nobody else gets hold of your data or changes it.',
    identity_how:
      'Please reply to this message from the e-mail address that we have on file for you, and tell us two things that we already know about you, such as when you last wrote to us and what it was about.',
    identity_code: 'Please put this code in your reply: {code}.',
    identity_no_copy: 'Please do not send us a copy of an identity document.',

    clarification_question:
      'So that we can answer you in full, please tell us which information, or which of our activities, your request is about.',
    clarification_everything: 'If you mean everything, just say so.',
    go_on_after_reply: 'We will go on as soon as we have your reply.',

    extension_date: 'We need more time to answer your request. We will answer by {extended} at the latest.',
    extension_reason: 'The reason for the delay is {extensionReason}.',
    extension_law: 'The law allows up to two further months in such a case (Article 12(3) GDPR).',

    access_confirmed: 'Yes, we process personal data about you.',
    access_copy_counted:
      'A copy of your data is attached to this message. It holds your profile and your conversations with us (conversations: {tickets}; messages: {comments}).',
    access_copy: 'A copy of your data is attached to this message.',
    access_purposes:
      'Purposes: we use your data to answer your enquiries, to provide our customer service and to meet our legal duties.',
    access_categories:
      'Categories of data: contact information (such as your name, addresses and telephone numbers) and transaction information (your enquiries and your dealings with our customer service).',
    access_recipients_named: 'Recipients: these service providers process data on our behalf: {recipients}.',
    access_recipients: 'Recipients: service providers who process data on our behalf.',
    access_storage:
      'Storage period: we keep your data for as long as we need it for your enquiries, and after that only for as long as the law obliges us to keep it.',
    access_rights:
      'Your rights: you can ask us to correct or delete your data, to restrict its use, or to hand it over to you or somebody else, and you can object to its use.',
    access_source:
      'Source: we have your data from you, from your messages to us and from your use of our services, unless the copy names another source.',
    access_automated: 'Automated decisions: no decision about you is made by a machine alone, and we do no profiling.',
    access_transfers:
      'Transfers: if a recipient is outside the European Economic Area, your data is protected there by suitable safeguards, such as standard contractual clauses. We will send you a copy of them if you ask.',

    portability_file:
      'The data that you gave us is attached as a file in a structured, commonly used and machine-readable format (JSON).',
    portability_hand_over:
      'You may pass this file on to another company. If you wish, and where it is technically possible, we will send it there directly.',

    correction_named: 'We have corrected your data as you asked. What we changed: {fields}.',
    correction: 'We have corrected your data as you asked.',

    deletion_counted: 'We have deleted your personal data. Conversations deleted so far: {tickets}.',
    deletion: 'We have deleted your personal data.',
    deletion_proof: 'We keep a record of this request, without your name and address, to be able to prove what we did.',
    deletion_kept: 'We also keep the following, because the law obliges or allows us to: {kept}',
    deletion_last:
      'Your address and this conversation go last: we delete them once this message has been sent. After that we cannot match a reply to you any more.',

    objection_stopped:
      'We have stopped using your data for advertising. If you had given us your consent to it, we have noted that you withdrew it.',
    objection_blocking:
      'So that this stays so, your address is on a list of people who must not get advertising. We use that list for nothing else.',

    restriction_stored:
      'We have restricted the processing of your data. We only store it, and use it otherwise only with your consent, for legal claims, or to protect the rights of somebody else.',
    restriction_lift: 'We will tell you before we lift the restriction.',

    told_named: 'We have told these recipients of your data about it: {told}.',
    told: 'We tell the recipients of your data about it, unless that is impossible or would take a disproportionate effort. If you ask, we will tell you who they are.',

    refusal: 'We are sorry, but we cannot do what you asked for: {kinds}.',
    refusal_reason: 'The reason is this: {ground}',

    nothing_found: 'We have searched our systems and found no personal data about you, other than this conversation.',
    nothing_found_other_address:
      'If you have been in touch with us under another name or address, please tell us, and we will search again.',

    withdrawn: 'As you wished, we have closed your request and do nothing further about it.',
    lapsed:
      'We asked you for something that we need and have had no answer. We have therefore closed your request without acting on it.',
    ask_again: 'You can make a new request at any time.',

    complaint_named:
      'You have the right to lodge a complaint with a supervisory authority, such as {authority}, or the authority where you live, where you work or where you think the law was broken.',
    complaint:
      'You have the right to lodge a complaint with a supervisory authority, in particular where you live, where you work or where you think the law was broken.',
    remedy: 'You also have the right to a judicial remedy: you can take the matter to court.',
    who_we_are:
      '{controller} is the controller of your data. You can reach our data protection officer, {dpo}, at {dpoEmail}.',
    closing: 'Kind regards\n{controller}',
  },
  kinds: {
    access: 'access to your data',
    correction: 'correction of your data',
    deletion: 'deletion of your data',
    portability: 'your data in a form that you can take elsewhere',
    objection: 'an end to advertising and similar uses of your data',
    restriction: 'restriction of the use of your data',
  },
  grounds: {
    identity_not_established:
      'We could not establish who you are, although we asked you for further details (Articles 11(2) and 12(6) GDPR).',
    manifestly_unfounded: 'The request is manifestly unfounded (Article 12(5) GDPR).',
    excessive: 'The request is excessive, in particular because it repeats earlier ones (Article 12(5) GDPR).',
    rights_of_others: 'Doing so would harm the rights and freedoms of other people (Articles 15(4) and 20(4) GDPR).',
    freedom_of_expression: 'The data is needed for the freedom of expression and information (Article 17(3)(a) GDPR).',
    legal_obligation:
      'The law obliges us to keep the data, or it is needed for a task in the public interest (Article 17(3)(b) GDPR).',
    public_health: 'The data is needed for reasons of public health (Article 17(3)(c) GDPR).',
    archiving_or_research:
      'The data is needed for archiving in the public interest, for research or for statistics (Article 17(3)(d) GDPR).',
    legal_claims: 'The data is needed to make or to defend legal claims (Article 17(3)(e) GDPR).',
  },
  extensionReasons: {
    complexity: 'that your request is complex',
    number_of_requests: 'the number of requests that you have made',
  },
  keptItems: {
    bookkeeping: 'invoices and payment records, which the law obliges us to keep',
    blocking_entry: 'an entry on our list of people who must not get advertising',
    legal_claims: 'data that is needed to make or to defend legal claims',
  },
  fields: { name: 'name', email: 'e-mail address', phone: 'telephone number', address: 'postal address' },
  marks: {
    identity_question: [
      ['reply', 'tell us', 'send us', 'answer'],
      ['code', 'already know', 'on file', 'confirm'],
    ],
    no_identity_copy: [
      ['do not send', 'don’t send', "don't send", 'not need', 'no need', 'do not want'],
      ['identity document', 'identity card', 'id card', 'passport'],
    ],
    clarification_question: [
      ['tell us', 'let us know', 'specify', 'explain'],
      ['which', 'what'],
    ],
    extension_reason: [
      ['reason', 'because'],
      ['complex', 'number of requests', 'many requests'],
    ],
    confirmation: [['we process', 'we hold', 'we store'], ['personal data']],
    copy: [['copy'], ['attached', 'attach', 'enclosed'], ['your data', 'your personal data']],
    purposes: [['purpose'], ['we use', 'used', 'process']],
    categories: [['categor']],
    recipients: [['recipient'], ['service provider', 'on our behalf', 'processor', 'nobody', 'no one']],
    storage_period: [
      ['we keep', 'we store', 'stored', 'kept', 'storage period'],
      ['as long as', 'until', 'month', 'year'],
    ],
    rights: [['correct', 'rectif'], ['delet', 'eras'], ['restrict'], ['object']],
    source: [['source', 'we have your data from', 'we obtained', 'we got']],
    automated_decisions: [['automated', 'machine alone', 'profiling']],
    transfers: [
      ['transfer', 'third countr', 'outside the european economic area', 'outside the eu'],
      ['safeguard', 'clauses', 'adequa', 'no data', 'not transfer', 'do not'],
    ],
    format: [['structured'], ['machine-readable', 'machine readable'], ['attached', 'enclosed']],
    hand_over: [
      ['another company', 'another controller', 'somebody else', 'another provider'],
      ['directly', 'send', 'transmit', 'pass'],
    ],
    corrected: [['corrected', 'completed', 'updated']],
    deleted: [['have deleted', 'were deleted', 'has been deleted', 'have been deleted', 'have erased']],
    kept: [['we keep', 'we retain', 'is kept', 'are kept']],
    goes_last: [['this conversation'], ['last', 'once this message', 'after this message']],
    recipients_told: [['recipient'], ['told', 'tell', 'inform', 'notif']],
    marketing_stopped: [
      ['stopped', 'no longer', 'will not'],
      ['advertising', 'marketing'],
    ],
    stored_only: [['restricted'], ['store']],
    told_before_lifting: [['before'], ['lift', 'end the restriction', 'ends']],
    refusal: [['cannot', 'can’t', "can't", 'unable', 'not able', 'refuse', 'will not']],
    refusal_reason: [['reason', 'because']],
    nothing_found: [['found no', 'hold no', 'no personal data', 'did not find']],
    withdrawn: [['closed'], ['as you wished', 'as you asked', 'withdr']],
    lapsed: [['closed'], ['no answer', 'no reply', 'not answer', 'not repl', 'without acting']],
    complaint: [['complain'], ['supervisory authority', 'data protection authority']],
    judicial_remedy: [['judicial remedy', 'court']],
  },
};
