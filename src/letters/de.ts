import type { Language } from './language.ts';

/** German letters. */
export const de: Language = {
  code: 'de',
  locale: 'de',
  sentences: {
    greeting_named: 'Guten Tag {name},',
    greeting: 'Guten Tag,',
    about: 'Ihr Aktenzeichen: {reference}. Ihr Antrag ist am {received} bei uns eingegangen.',

    acknowledged: 'Vielen Dank für Ihre Nachricht. Ihr Datenschutz-Antrag ist angekommen und wird bearbeitet.',
    understood: 'Wir haben verstanden, dass es Ihnen um Folgendes geht: {kinds}.',
    nothing_to_do: 'Sie müssen im Moment nichts tun. Wenn wir etwas von Ihnen brauchen, schreiben wir Ihnen.',
    answer_by: 'Wir antworten Ihnen so bald wie möglich, spätestens am {due}.',

    identity_why:
      'Bevor wir Ihren Antrag ausführen, müssen wir sicher sein, dass er von Ihnen kommt, damit niemand sonst Ihre Daten erhält oder verändert.',
    identity_how:
      'Bitte antworten Sie auf diese Nachricht von der E-Mail-Adresse aus, die bei uns hinterlegt ist, und nennen Sie uns zwei Dinge, die wir bereits über Sie wissen, zum Beispiel wann Sie uns zuletzt geschrieben haben und worum es ging.',
    identity_code: 'Bitte geben Sie in Ihrer Antwort diesen Code an: {code}.',
    identity_no_copy: 'Bitte schicken Sie uns keine Kopie eines Ausweises.',

    clarification_question:
      'Damit wir Ihnen vollständig antworten können, teilen Sie uns bitte mit, auf welche Informationen oder welche unserer Tätigkeiten sich Ihr Antrag bezieht.',
    clarification_everything: 'Wenn Sie alles meinen, genügt ein kurzer Hinweis.',
    go_on_after_reply: 'Sobald Ihre Antwort da ist, machen wir weiter.',

    extension_date: 'Wir brauchen für Ihren Antrag mehr Zeit. Sie erhalten unsere Antwort spätestens am {extended}.',
    extension_reason: 'Der Grund für die Verzögerung ist {extensionReason}.',
    extension_law: 'Das Gesetz erlaubt in einem solchen Fall bis zu zwei weitere Monate (Artikel 12 Absatz 3 DSGVO).',

    access_confirmed: 'Ja, wir verarbeiten personenbezogene Daten über Sie.',
    access_copy_counted:
      'Eine Kopie Ihrer Daten ist dieser Nachricht beigefügt. Sie enthält Ihr Profil und Ihre Gespräche mit uns (Gespräche: {tickets}; Nachrichten: {comments}).',
    access_copy: 'Eine Kopie Ihrer Daten ist dieser Nachricht beigefügt.',
    access_purposes:
      'Zwecke: Wir verwenden Ihre Daten, um Ihre Anfragen zu beantworten, unseren Kundendienst zu erbringen und unsere gesetzlichen Pflichten zu erfüllen.',
    access_categories:
      'Kategorien von Daten: Kontaktdaten (etwa Name, Anschriften und Telefonnummern) und Vorgangsdaten (Ihre Anfragen und Ihr Austausch mit unserem Kundendienst).',
    access_recipients_named: 'Empfänger: Diese Dienstleister verarbeiten Daten in unserem Auftrag: {recipients}.',
    access_recipients: 'Empfänger: Dienstleister, die Daten in unserem Auftrag verarbeiten.',
    access_storage:
      'Speicherdauer: Wir speichern Ihre Daten, solange wir sie für Ihre Anfragen brauchen, und danach nur, solange uns das Gesetz dazu verpflichtet.',
    access_rights:
      'Ihre Rechte: Sie können verlangen, dass wir Ihre Daten berichtigen, löschen, ihre Verarbeitung einschränken oder sie Ihnen oder jemand anderem übergeben, und Sie können der Verarbeitung widersprechen.',
    access_source:
      'Herkunft: Wir haben Ihre Daten von Ihnen selbst, aus Ihren Nachrichten an uns und aus der Nutzung unserer Dienste, soweit die Kopie keine andere Quelle nennt.',
    access_automated:
      'Automatisierte Entscheidungen: Über Sie entscheidet keine Maschine allein, und wir erstellen kein Profil von Ihnen.',
    access_transfers:
      'Übermittlung: Ist ein Empfänger außerhalb des Europäischen Wirtschaftsraums, so sind Ihre Daten dort durch geeignete Garantien geschützt, zum Beispiel durch Standardvertragsklauseln. Auf Wunsch senden wir Ihnen eine Kopie davon.',

    portability_file:
      'Die Daten, die Sie uns bereitgestellt haben, sind als Datei in einem strukturierten, gängigen und maschinenlesbaren Format (JSON) beigefügt.',
    portability_hand_over:
      'Sie dürfen diese Datei an ein anderes Unternehmen weitergeben. Wenn Sie es wünschen und es technisch möglich ist, übermitteln wir sie direkt dorthin.',

    correction_named: 'Wir haben Ihre Daten wie gewünscht berichtigt. Geändert wurde: {fields}.',
    correction: 'Wir haben Ihre Daten wie gewünscht berichtigt.',

    deletion_counted: 'Wir haben Ihre personenbezogenen Daten gelöscht. Bisher gelöschte Gespräche: {tickets}.',
    deletion: 'Wir haben Ihre personenbezogenen Daten gelöscht.',
    deletion_proof:
      'Wir bewahren einen Nachweis über diesen Antrag auf, ohne Ihren Namen und Ihre Adresse, um belegen zu können, was wir getan haben.',
    deletion_kept: 'Außerdem bewahren wir Folgendes auf, weil das Gesetz uns dazu verpflichtet oder es erlaubt: {kept}',
    deletion_last:
      'Ihre Adresse und dieses Gespräch löschen wir zuletzt, sobald diese Nachricht versandt ist. Danach können wir Ihnen eine Antwort nicht mehr zuordnen.',

    objection_stopped:
      'Wir verwenden Ihre Daten nicht mehr für Werbung. Falls Sie uns eine Einwilligung dafür gegeben hatten, haben wir Ihren Widerruf vermerkt.',
    objection_blocking:
      'Damit es dabei bleibt, steht Ihre Adresse auf einer Liste von Personen, die keine Werbung bekommen dürfen. Wir nutzen diese Liste für nichts anderes.',

    restriction_stored:
      'Wir haben die Verarbeitung Ihrer Daten eingeschränkt. Wir speichern sie nur noch und verwenden sie sonst nur mit Ihrer Einwilligung, für Rechtsansprüche oder zum Schutz der Rechte anderer.',
    restriction_lift: 'Bevor wir die Einschränkung aufheben, sagen wir Ihnen Bescheid.',

    told_named: 'Diese Empfänger Ihrer Daten haben wir darüber unterrichtet: {told}.',
    told: 'Wir unterrichten die Empfänger Ihrer Daten darüber, sofern das nicht unmöglich oder unverhältnismäßig aufwendig ist. Auf Wunsch nennen wir sie Ihnen.',

    refusal: 'Leider können wir Ihrem Wunsch nicht nachkommen: {kinds}.',
    refusal_reason: 'Der Grund dafür: {ground}',

    nothing_found:
      'Wir haben in unseren Systemen gesucht und außer diesem Gespräch keine personenbezogenen Daten über Sie gefunden.',
    nothing_found_other_address:
      'Wenn Sie unter einem anderen Namen oder einer anderen Adresse mit uns zu tun hatten, sagen Sie es uns bitte; dann suchen wir noch einmal.',

    withdrawn: 'Wie von Ihnen gewünscht, haben wir Ihren Antrag geschlossen und unternehmen nichts weiter.',
    lapsed:
      'Wir hatten Sie um Angaben gebeten, die wir brauchen, und keine Antwort erhalten. Deshalb haben wir Ihren Antrag geschlossen, ohne ihn auszuführen.',
    ask_again: 'Sie können jederzeit einen neuen Antrag stellen.',

    complaint_named:
      'Sie haben das Recht auf Beschwerde bei einer Aufsichtsbehörde, zum Beispiel bei {authority} oder bei der Behörde Ihres Wohnorts, Ihres Arbeitsplatzes oder des Orts, an dem das Recht Ihrer Ansicht nach verletzt wurde.',
    complaint:
      'Sie haben das Recht auf Beschwerde bei einer Aufsichtsbehörde, insbesondere an Ihrem Wohnort, an Ihrem Arbeitsplatz oder an dem Ort, an dem das Recht Ihrer Ansicht nach verletzt wurde.',
    remedy: 'Außerdem steht Ihnen ein gerichtlicher Rechtsbehelf offen: Sie können vor Gericht gehen.',
    who_we_are:
      'Für Ihre Daten verantwortlich ist {controller}. Unseren Datenschutzbeauftragten, {dpo}, erreichen Sie unter {dpoEmail}.',
    closing: 'Mit freundlichen Grüßen\n{controller}',
  },
  kinds: {
    access: 'Auskunft über Ihre Daten',
    correction: 'Berichtigung Ihrer Daten',
    deletion: 'Löschung Ihrer Daten',
    portability: 'Ihre Daten in einer Form, die Sie mitnehmen können',
    objection: 'ein Ende von Werbung und ähnlicher Nutzung Ihrer Daten',
    restriction: 'Einschränkung der Verarbeitung Ihrer Daten',
  },
  grounds: {
    identity_not_established:
      'Wir konnten nicht feststellen, wer Sie sind, obwohl wir Sie um weitere Angaben gebeten haben (Artikel 11 Absatz 2 und Artikel 12 Absatz 6 DSGVO).',
    manifestly_unfounded: 'Der Antrag ist offenkundig unbegründet (Artikel 12 Absatz 5 DSGVO).',
    excessive: 'Der Antrag ist exzessiv, insbesondere weil er frühere Anträge wiederholt (Artikel 12 Absatz 5 DSGVO).',
    rights_of_others:
      'Damit würden wir die Rechte und Freiheiten anderer Personen beeinträchtigen (Artikel 15 Absatz 4 und Artikel 20 Absatz 4 DSGVO).',
    freedom_of_expression:
      'Die Daten sind für die Freiheit der Meinungsäußerung und Information erforderlich (Artikel 17 Absatz 3 Buchstabe a DSGVO).',
    legal_obligation:
      'Das Gesetz verpflichtet uns, die Daten aufzubewahren, oder sie werden für eine Aufgabe im öffentlichen Interesse gebraucht (Artikel 17 Absatz 3 Buchstabe b DSGVO).',
    public_health:
      'Die Daten werden aus Gründen der öffentlichen Gesundheit gebraucht (Artikel 17 Absatz 3 Buchstabe c DSGVO).',
    archiving_or_research:
      'Die Daten werden für Archivzwecke im öffentlichen Interesse, für die Forschung oder für Statistik gebraucht (Artikel 17 Absatz 3 Buchstabe d DSGVO).',
    legal_claims:
      'Die Daten werden gebraucht, um Rechtsansprüche geltend zu machen oder abzuwehren (Artikel 17 Absatz 3 Buchstabe e DSGVO).',
  },
  extensionReasons: {
    complexity: 'die Komplexität Ihres Antrags',
    number_of_requests: 'die Anzahl der Anträge, die Sie gestellt haben',
  },
  keptItems: {
    bookkeeping: 'Rechnungen und Zahlungsbelege, die wir von Gesetzes wegen aufbewahren müssen',
    blocking_entry: 'einen Eintrag auf der Liste von Personen, die keine Werbung bekommen dürfen',
    legal_claims: 'Daten, die gebraucht werden, um Rechtsansprüche geltend zu machen oder abzuwehren',
  },
  fields: { name: 'Name', email: 'E-Mail-Adresse', phone: 'Telefonnummer', address: 'Postanschrift' },
  marks: {
    identity_question: [
      ['antworten sie', 'nennen sie', 'teilen sie', 'schreiben sie', 'geben sie'],
      ['code', 'bereits', 'hinterlegt', 'bestätig'],
    ],
    no_identity_copy: [
      ['keine kopie', 'keinen ausweis', 'nicht nötig', 'nicht erforderlich'],
      ['ausweis', 'reisepass'],
    ],
    clarification_question: [
      ['teilen sie', 'sagen sie', 'schreiben sie', 'präzisieren', 'erläutern'],
      ['welche', 'worauf', 'was genau'],
    ],
    extension_reason: [
      ['grund', 'weil'],
      ['komplex', 'anzahl der anträge', 'viele anträge'],
    ],
    confirmation: [['wir verarbeiten', 'wir speichern'], ['personenbezogene daten']],
    copy: [['kopie'], ['beigefügt', 'anbei', 'anhang', 'angehängt'], ['ihrer daten', 'ihrer personenbezogenen daten']],
    purposes: [['zweck'], ['verwenden', 'verarbeit', 'nutz']],
    categories: [['kategorie']],
    recipients: [['empfänger'], ['dienstleister', 'in unserem auftrag', 'auftragsverarbeiter', 'niemand', 'keine']],
    storage_period: [
      ['speicher', 'aufbewahr'],
      ['solange', 'bis zu', 'monat', 'jahr'],
    ],
    rights: [['berichtig'], ['lösch'], ['einschränk'], ['widersprech', 'widerspruch']],
    source: [['herkunft', 'quelle', 'wir haben ihre daten von', 'erhalten von']],
    automated_decisions: [['automatisiert', 'maschine', 'profiling']],
    transfers: [
      ['übermittl', 'drittland', 'drittländer', 'außerhalb des europäischen wirtschaftsraums'],
      ['garantie', 'klausel', 'angemessenheit', 'keine'],
    ],
    format: [['strukturiert'], ['maschinenlesbar'], ['beigefügt', 'anbei', 'anhang', 'angehängt']],
    hand_over: [
      ['anderes unternehmen', 'anderen verantwortlichen', 'anderen anbieter', 'jemand ander'],
      ['direkt', 'übermittel', 'weitergeben', 'senden'],
    ],
    corrected: [['berichtigt', 'korrigiert', 'vervollständigt', 'aktualisiert']],
    deleted: [['gelöscht']],
    kept: [['bewahren', 'aufbewahr', 'behalten', 'weiterhin gespeichert']],
    goes_last: [
      ['dieses gespräch', 'diese unterhaltung'],
      ['zuletzt', 'sobald diese nachricht'],
    ],
    recipients_told: [['empfänger'], ['unterrichte', 'informier', 'mitgeteilt', 'benachrichtig']],
    marketing_stopped: [
      ['nicht mehr', 'keine werbung mehr', 'eingestellt', 'beendet'],
      ['werbung', 'marketing'],
    ],
    stored_only: [['eingeschränkt'], ['speicher']],
    told_before_lifting: [['bevor', 'vorher', 'im voraus'], ['aufheb']],
    refusal: [
      [
        'nicht nachkommen',
        'nicht erfüllen',
        'nicht entsprechen',
        'ablehnen',
        'lehnen',
        'abgelehnt',
        'können wir nicht',
      ],
    ],
    refusal_reason: [['grund', 'weil', 'begründung']],
    nothing_found: [['keine personenbezogenen daten', 'keine daten', 'nichts gefunden']],
    withdrawn: [
      ['geschlossen', 'beendet', 'eingestellt'],
      ['gewünscht', 'wunsch', 'zurückgezogen', 'zurückgenommen'],
    ],
    lapsed: [
      ['geschlossen', 'beendet'],
      ['keine antwort', 'nicht geantwortet', 'ohne ihn auszuführen'],
    ],
    complaint: [['beschwer'], ['aufsichtsbehörde', 'datenschutzbehörde']],
    judicial_remedy: [['gericht']],
  },
};
