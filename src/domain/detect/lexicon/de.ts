import type { LanguageLexicon } from './shape.ts';

/** German. The marks and weights are explained in `shape.ts`. */
export const de: LanguageLexicon = {
  language: 'de',
  writtenOut: { ä: 'ae', ö: 'oe', ü: 'ue' },
  commonWords: `
    der die das und ist ich sie nicht mit den dem des ein eine einen einer zu auf für von wir
    mein meine meinen meiner meinem ihr ihre ihnen bei im am es haben hat bitte werden wird sich
    auch oder dass kann wie aber noch nach mir mich uns über aus als`,
  groups: {
    my: 'mein, meine, meinen, meiner, meines, meinem, all meine, sämtliche meiner',
    want: `
      ich möchte, möchte ich, ich will, ich wünsche, ich bitte, bitte, ich fordere, fordere ich, ich verlange,
      verlange ich, ich beantrage, beantrage ich, bitte ich, hiermit, können sie, könnten sie, könnt ihr,
      könntet ihr, kannst du, würden sie, ich hätte gern, ich hätte gerne, hätte gerne, hätte ich gern,
      hätte ich gerne, ich erwarte, erwarte ich, ersuche, ich ersuche, wir bitten, wir fordern, wäre nett,
      ich brauche, ich benötige, darf ich bitten`,
    data: `
      daten, personendaten, informationen, angaben, datensatz, datensätze, einträge, kontaktdaten, kundendaten,
      nutzerdaten, benutzerdaten, profildaten, kontodaten, adressdaten, stammdaten, unterlagen`,
    personalData: `
      personenbezogene daten, personenbezogenen daten, personenbezogener daten, persönliche daten,
      persönlichen daten, persönlicher daten, privaten daten, private daten, personendaten, kundendaten,
      nutzerdaten, kontaktdaten, persönlichen informationen, persönliche informationen,
      personenbezogenen informationen, personenbezogene informationen, persönlichen angaben,
      personenbezogenen angaben, gespeicherten daten, gespeicherte daten`,
    account: `
      konto, kontos, account, accounts, profil, profils, kundenkonto, kundenkontos, benutzerkonto, benutzerkontos,
      nutzerkonto, nutzerkontos, kundenaccount, benutzeraccount, nutzerprofil, benutzerprofil, kundenprofil,
      registrierung, zugang`,
    aboutMe: `
      über mich, zu mir, von mir, zu meiner person, über meine person, meine person betreffend, meiner person,
      die mich betreffen, mich betreffend, mich betreffende, mich betreffenden, bezüglich meiner person,
      hinsichtlich meiner person, mich betreffen, mir`,
    deleteVerb: `
      löschen, lösche, löscht, lösch, entfernen, entferne, entfernt, vernichten, vernichtet, anonymisieren,
      zu löschen, zu entfernen, zu vernichten, tilgen, ausradieren, löchen, löshen`,
    deleted: 'gelöscht, entfernt, vernichtet, anonymisiert, gelöscht werden',
    deletion: 'löschung, löschen, entfernung, vernichtung, anonymisierung, löschungen, datenlöschung, kontolöschung',
    hold: `
      haben, habt, hast, speichern, speichert, speicherst, gespeichert, gespeicherten, gespeicherte, verarbeiten,
      verarbeitet, verarbeiteten, besitzen, vorliegen, vorhanden, hinterlegt, erhoben, erheben, gesammelt,
      sammeln, sammelt, liegen, vorhalten, aufbewahren, wisst, wissen, führen`,
    inquiry: `
      auskunft, auskünfte, datenauskunft, selbstauskunft, auskunfterteilung, auskunftserteilung, datenschutzauskunft`,
    give: `
      senden, sende, schicken, schick, schickt, zusenden, zuschicken, übermitteln, mitteilen, teilen, nennen, geben,
      gib, erteilen, bereitstellen, zukommen, überlassen, offenlegen, zeigen, wissen, erfahren, aushändigen,
      verraten, sehen, sagen`,
    myRight: `
      mein recht, meinem recht, meines rechts, meines rechtes, meine rechte, meinen anspruch, mein anspruch,
      mein gesetzliches recht, mein auskunftsrecht`,
    correctVerb: `
      korrigieren, korrigiere, korrigiert, berichtigen, berichtigt, richtigstellen, richtig stellen, zu korrigieren,
      zu berichtigen, verbessern, korrigieren lassen, korigieren, berichtige`,
    updateVerb: `
      ändern, ändere, ändert, aktualisieren, aktualisiert, anpassen, abändern, umändern, geändert, angepasst,
      zu ändern, zu aktualisieren, umschreiben`,
    correction: 'korrektur, berichtigung, richtigstellung',
    ownField: `
      name, namen, namens, vorname, vornamen, nachname, nachnamen, familienname, familiennamen, mädchenname, adresse,
      anschrift, postanschrift, postadresse, wohnadresse, hausnummer, straße, postleitzahl, plz, geburtsdatum,
      geburtsdatums, geburtstag, geburtsname, telefonnummer, telefonnr, handynummer, mobilnummer, rufnummer,
      e mail adresse, email adresse, emailadresse, mailadresse, mail adresse, kontaktdaten,
      personenbezogenen daten, personenbezogene daten, persönlichen daten, persönliche daten, anrede, geschlecht,
      stammdaten, adressdaten, kundendaten, familienstand`,
    looseField: 'daten, angaben, e mail, email, kontakt, eintrag, datensatz',
    wrong: `
      falsch, falsche, falschen, falscher, falsches, fehlerhaft, fehlerhafte, fehlerhaften, unrichtig, unrichtige,
      unrichtigen, veraltet, veraltete, veralteten, nicht korrekt, nicht richtig, nicht mehr aktuell,
      nicht aktuell, falsch geschrieben, inkorrekt, überholt, stimmt nicht, stimmen nicht, tippfehler, alte,
      alten, verkehrt`,
    portable: `
      maschinenlesbar, maschinenlesbaren, maschinenlesbarem, maschinenlesbares, maschinell lesbar, gängigen format,
      strukturierten, strukturierter, strukturiertem, interoperablen, portablen, übertragbaren`,
    move: `
      übertragen, übertragung, übermitteln, übermittlung, weitergeben, transferieren, überführen, mitnehmen,
      herausgeben`,
    firm: 'anbieter, unternehmen, verantwortlichen, dienst, dienstleister, firma, versicherer, plattform',
    list: `
      verteiler, mailverteiler, emailverteiler, newsletterverteiler, newsletter verteiler, adressliste, mailingliste,
      newsletter, newsletters, werbeliste, empfängerliste, liste`,
    advert: `
      werbung, werbemails, werbemail, werbe mails, werbeemails, werbepost, werbeanrufe, werbezwecke, werbezwecken,
      direktwerbung, newsletter, newslettern, newsletters, marketing, marketingmails, spam, spammails,
      direktmarketing, reklame, kataloge, katalog, angebote per, infomails, werbesendungen, werbliche, werblichen,
      werbenachrichten`,
    not: 'nicht, nich, keine, keinen, keinesfalls, nie, niemals, ohne, statt, kein, anstatt, noch nicht, weder',
    thing: `
      bestellung, bestellungen, datei, dateien, kommentar, kommentare, beitrag, beiträge, foto, fotos, bild, bilder,
      rechnung, rechnungen, ticket, tickets, nachricht, nachrichten, ordner, warenkorb, bewertung, bewertungen,
      abo, abonnement, projekt, projekte, buchung, reservierung, termin, sendung, lieferung, server, datenbank,
      cache, cookies, log, logs, backup, testdaten, messdaten, zertifikat, drucker, karte, playlist, gerät,
      domain, logo, spielstand, kalender`,
    howTo: `
      wie kann ich, wie kann man, wie lösche ich, wie geht, wie funktioniert, wie könnte ich, wie muss ich,
      wie können wir, wo kann ich, wo finde ich, kann man, kann ich, ist es möglich, gibt es eine möglichkeit,
      besteht die möglichkeit, was passiert, was muss ich, was geschieht, was muss man, wie lange, wie läuft,
      ich frage mich, frage zur, frage zum, fragen zur, wie bekomme ich, wie werden, wie wird, wie erhalte ich,
      weiß nicht wie, wie ändere ich, wie exportiere ich`,
    broken: `
      fehler, fehlermeldung, funktioniert nicht, geht nicht, schlägt, abgebrochen, bricht, absturz, abgestürzt,
      kaputt, button, knopf, schnittstelle, api, plugin, funktion, klappt nicht, leere datei, hängt, bug`,
    ask: `
      gebeten, gefordert, beantragt, geschrieben, verlangt, aufgefordert, angefragt, gestellt, gesendet, geschickt,
      angeschrieben, kontaktiert, widersprochen, widerrufen, gefragt, bat`,
    article: 'art, artikel, dsgvo',
    object: 'widerspreche, widersprechen, widerspruch, lege widerspruch, widersprüche',
    revoke: 'widerrufe, widerrufen, widerruf, ziehe, zurückziehen, zurückziehe, zurücknehmen, nehme',
    consent: `
      einwilligung, einwilligungen, zustimmung, einverständnis, einwilligungserklärung, einverständniserklärung,
      datenschutzeinwilligung, werbeeinwilligung`,
  },
  speaksFor: {
    deletion: `
      5.3: {myRight} ..3 auf ~1 {deletion}, {myRight} ..3 auf vergessenwerden, {myRight} ..3 vergessen zu werden,
         recht ~1 auf löschung ..6 geltend|gebrauch|wahrnehmen|ausüben,
         recht ~1 auf vergessenwerden ..6 geltend|gebrauch|wahrnehmen|ausüben
      5: {deleteVerb} ..5 {my} ~3 {data}, {deleteVerb} ..4 {personalData} ..6 {aboutMe},
         {deleteVerb} ..6 {data} ..7 {aboutMe}, {my} ~3 {data} ..9 {deleteVerb},
         {data} ..4 {aboutMe} ..8 {deleteVerb}, {want} ..4 {my} ~3 {data} ..8 {deleted},
         {my} ~3 {data} ..5 {deleted} haben|bekommen|werden|wissen|sehen, {data} die sie|ihr ..8 {deleteVerb},
         {aboutMe} ..2 {data} ..6 {deleteVerb}, {deleteVerb} ..5 {aboutMe} ..2 {data}
      4.9: {deletion} ~4 {my} ~3 {data}, {deletion} ~4 {data} ..6 {aboutMe}, {deletion} von ~3 {my} ~3 {data},
         {want} ..5 {deletion} ~4 {data}, antrag auf ~2 {deletion}, löschantrag, löschanfrage, löschersuchen,
         löschbegehren, löschverlangen, antrag ~2 datenlöschung, aufforderung zur löschung
      4.4: alles ..3 {aboutMe} ..8 {deleteVerb}, alles ..5 sie ..5 {aboutMe} ..10 {deleteVerb},
         {deleteVerb} ..4 alles ..6 {aboutMe}, vergessen sie mich, vergesst mich,
         mich ~4 aus ~3 datenbank|system|systemen|datenbanken|kartei|kundenkartei|datenbestand ..4 {deleteVerb},
         {deleteVerb} ~2 mich ~2 aus ~3 datenbank|system|systemen|kartei|kundenkartei|datenbestand,
         {data} ..3 {aboutMe} ..6 {deleted}, löschung aller ~1 {data}
      4.2: {deleteVerb} ..3 {my} ~2 {ownField} ..6 aus ~2 datenbank|system|systemen|kartei|unterlagen|daten|datenbestand,
         {my} ~2 {ownField} ~5 aus ~2 datenbank|system|systemen|kartei|unterlagen ~4 {deleteVerb},
         {my} ~2 {account} /7 {deleteVerb} sie ihn|es|sie, {my} ~2 {data} /8 {deleteVerb} sie ~1 sie|diese,
         nicht mehr in ~1 eurer|ihrer datenbank|kartei|liste
      4: {deleteVerb} ..5 {my} ~2 {account}, {my} ~2 {account} ..8 {deleteVerb},
         {want} ..4 {my} ~2 {account} ..6 {deleted}, {my} ~2 {account} ..4 {deleted} haben|bekommen|werden,
         {deletion} ~2 {my} ~2 {account}, {deletion} von ~1 {my} ~2 {account},
         {want} ..3 kontolöschung|accountlöschung
      3.5: ^ {account} {deleteVerb}, ^ ?meine {data} {deleteVerb}, ^ {deletion} ?des|der ?meines {account},
         kontolöschung, accountlöschung, profillöschung, ^ {deletion} ~1 {data}, {want} ~3 {data} {deleteVerb},
         {personalData} ~2 {deleteVerb} lassen|zu
      3.2: ^ bitte ~1 alles ~1 {deleteVerb}, ^ {deleteVerb} sie ~1 alles, ^ ?bitte alles ~1 {deleteVerb} $,
         ^ datenlöschung, ^ löschung ~4 {article}, recht auf löschung ~4 {article} 17 ..3 antrag
      3.2: {deleteVerb} sie ~1 {my} ~1 {ownField}, {my} ~1 {ownField} ~1 {deleteVerb}
      2.2: {my} ~2 {account} ..4 kündigen|schließen|deaktivieren|auflösen,
         schließen|kündigen|deaktivieren sie ~2 {my} ~2 {account}`,
    access: `
      5.2: {myRight} ..3 auf ~1 {inquiry}, mein auskunftsrecht, meines auskunftsrechts, auskunftsersuchen,
         auskunftsanspruch, auskunftsbegehren, auskunftsverlangen,
         recht auf auskunft ..6 geltend|gebrauch|wahrnehmen|ausüben, auskunftsantrag, auskunftsanfrage,
         antrag ~1 auf ~2 {inquiry}
      5: {inquiry} ..4 {my} ~4 {data}, {inquiry} ..10 {data} ..7 {aboutMe}, {want} ..4 {inquiry} ..6 {personalData},
         {want} ..4 {inquiry} ..3 daten, {want} ..6 {inquiry} ..6 {article},
         welche ~4 {data} ..6 {aboutMe} ..6 {hold}, welche ~4 {data} ..5 {hold} ..5 {aboutMe},
         was ..3 {aboutMe} ~3 {hold}, was ~3 {hold} ~3 {aboutMe} ..3 {hold}, was wissen|wisst sie|ihr ~1 über mich,
         was ~2 über mich ~3 {hold}, {data} ..5 {aboutMe} ..3 {hold} ..8 {give}, {inquiry} ..6 {aboutMe} ..3 {data}
      5: kopie ..5 {my} ~4 {data}, kopie ..6 {data} ..8 {aboutMe}, kopie ~3 {personalData}, datenkopie,
         kopie ~2 aller ~4 {data}, kopie von ~2 allem ..8 {aboutMe}
      4.3: {want} ..4 wissen ..4 {data} ..8 {aboutMe}, {want} ..4 wissen ..10 {data} ..8 {hold},
         {want} ..6 einsicht ..4 {my} ~3 {data}, {want} ..4 {inquiry} ..6 gespeichert*,
         {inquiry} ..6 gespeicherten|gespeicherte|verarbeiteten ~2 daten, an wen|wem ..6 {my} ~3 {data},
         an wen|wem ..6 {data} ..3 weiter*, übersicht ..4 {my} ~3 {data}, übersicht ..6 {data} ..6 {aboutMe},
         liste ..4 {data} ..6 {aboutMe}, selbstauskunft, datenauskunft, datenschutzauskunft,
         ob ..6 {personalData} ..8 {hold}, zugang zu ~2 {my} ~2 {personalData},
         zugriff auf ~2 {my} personenbezogenen daten
      4: speichern|verarbeiten|haben|besitzen sie ~2 {data} ..2 über mich,
         aufstellung|auflistung|auszug|übersicht ..3 {data} ..7 {aboutMe},
         aufstellung|auflistung|auszug ..2 {my} ~2 {data},
         {want} ..4 zusendung|übersendung|übermittlung|mitteilung ..3 {aboutMe} ..2 {data},
         {want} ..4 zusendung|übersendung|mitteilung ~3 {my} ~2 {personalData},
         {give} ..3 alle ..3 {aboutMe} ~2 gespeicherten ~2 {data}
      3.3: ^ {inquiry} ~3 {article}, ^ {inquiry} ~3 dsgvo, {want} ..4 {inquiry} ..3 über,
         woher haben|habt|hast sie|ihr|du meine, ^ auskunft über ~3 {data}, {my} ~2 gespeicherten {data} ..6 {give}`,
    correction: `
      5.2: {myRight} ..3 auf ~1 {correction}, recht auf berichtigung ..6 geltend|gebrauch|wahrnehmen|ausüben
      4.5: {correctVerb} ..5 {my} ~3 {ownField}, {my} ~3 {ownField} ..8 {correctVerb},
         {correctVerb} ..5 {my} ~2 {looseField}, {my} ~2 {looseField} ..6 {correctVerb},
         {correction} ~4 {my} ~3 {data}, {correction} ~4 {my} ~3 {ownField}, {correction} ~2 {personalData},
         {want} ..4 {correction} ~4 {data}, {data} ..7 {aboutMe} ..8 {correctVerb}, berichtigungsantrag,
         antrag auf ~1 {correction}
      4.2: {my} ~2 {ownField} ~5 {wrong},
         {my} ~2 {ownField} ~6 {wrong} ~1 geschrieben|gespeichert|hinterlegt|erfasst|angegeben,
         {wrong} ~2 {ownField} ~5 gespeichert|hinterlegt|erfasst|eingetragen|vermerkt,
         {my} ~2 {ownField} ..3 {wrong}, {wrong} ~1 {ownField} ..3 {aboutMe}, {wrong} ~2 {data} ..3 über mich,
         haben|habt ~3 {wrong} ~1 {ownField} von mir, {ownField} ~2 von mir ~2 {wrong},
         {my} ~2 {ownField} stimmt|stimmen ~4 nicht, {wrong} ~1 {ownField} von mir
      3.6: {updateVerb} ..4 {my} ~2 {ownField}, {my} ~2 {ownField} ..8 {updateVerb},
         {my} ~1 neue|neuer|neuen ~1 {ownField} ~1 lautet|ist, neuen|neuer namen|name ..6 heirat*,
         geheiratet ..12 namen|name|nachnamen|nachname, umgezogen ..14 {updateVerb}, ^ namensänderung,
         ^ adressänderung, ^ berichtigung ~4 {data}, ^ {wrong} {ownField}, {my} ~2 {looseField} ~4 {wrong}
      3.1: {updateVerb} ~3 {my} ~2 {looseField}, {my} ~2 {looseField} ~3 {updateVerb}`,
    portability: `
      5: {my} ~4 {data} ..16 {portable}, {data} ..8 {aboutMe} ..16 {portable},
         {want} ..8 {personalData} ..16 {portable}, {portable} ..8 {my} ~3 {data},
         {portable} ..4 form|format ..12 {give}, {myRight} ..3 auf ~1 datenübertragbarkeit,
         {myRight} ..3 auf ~1 datenportabilität,
         recht auf datenübertragbarkeit ..6 geltend|gebrauch|wahrnehmen|ausüben, {want} ..5 datenübertragbarkeit,
         antrag auf ~1 datenübertragbarkeit, antrag auf ~1 datenportabilität
      4.6: {data} die ich ~3 bereitgestellt|gegeben|überlassen|mitgeteilt ..16 {portable},
         {my} ~2 {data} ~2 zu ~3 {firm} ~3 mitnehmen|übertragen, {my} ~2 {personalData} ~4 mitnehmen,
         {my} ~3 {data} ..5 an ~3 {firm} ..6 {move}, {move} ..3 {my} ~3 {data} ..5 {firm},
         {move} sie ..4 {my} ~3 {data} ..4 an
      3.8: export ~3 {my} ~3 {data}, exportieren sie ~3 {my} ~3 {data}, {my} ~3 {data} ~4 exportieren|exportiert,
         datenexport ~3 {my}, {give} ..4 {my} ~2 {data} ~3 als ~2 json|xml|csv|datei|excel, {want} ..3 datenexport,
         datenübertragbarkeit, datenportabilität, export ~3 {data} ..6 {aboutMe}`,
    objection: `
      5: {object} ..5 verarbeitung, verarbeitung ..8 {object}, {object} ..6 nutzung ..4 {my},
         nutzung ..3 {my} ~3 {data} ..8 {object}, {object} ..8 {advert}, {advert} ..8 {object}, werbewiderspruch,
         {my} ~2 {data} ~3 {advert} ~3 nicht einverstanden, nicht einverstanden ..6 {advert},
         {my} ~2 {data} nicht ~3 {advert}, nicht ~4 für werbung|werbezwecke|marketing, {myRight} ..3 auf widerspruch,
         {object} ..4 weitergabe ..4 {data}, {object} ..6 profiling, {object} ~3 speicherung
      5: {revoke} ..6 {consent}, {consent} ..8 {revoke}, {consent} ..3 zurück, {consent} ..6 widerrufen,
         {want} ..4 {consent} ..6 {revoke}, keine {consent} ..4 {advert}
      4.6: newsletter ..4 abbestellen, newsletter ..4 abmelden, newsletter ..2 kündigen,
         melden sie mich ..6 {list} ab, meldet mich ..4 {list} ab,
         mich ..4 {list} abmelden|abzumelden|austragen|nehmen|streichen|entfernen|löschen,
         mich ..2 aus|von ..4 {list} ..3 {deleteVerb},
         nehmen|streichen|löschen|entfernen|tragen sie mich ..2 aus|von ..3 {list}, abmeldung ~3 newsletter,
         newsletter abmeldung, abmelden ~2 newsletter, abbestellung ~3 newsletter, mich aus|von ~3 {list},
         melden sie ~6 {list} ab, melde mich ~4 {list} ab
      4.5: keine ~3 {advert} ..4 mehr, keinerlei ~2 {advert}, keinen {advert} mehr, kein {advert} mehr,
         keine weiteren ~1 {advert}, hören|hört sie|ihr ~1 auf ..6 {advert}, hören|hört ..3 mit ..3 spam* auf,
         unterlassen sie ..6 {advert}, unterlassen sie ..4 kontakt*,
         keine ~1 {advert} ..4 zusenden|schicken|senden|erhalten|bekommen|zuzusenden,
         {advert} ..6 einstellen|einzustellen|unterlassen|stoppen|beenden, stoppen|beenden sie ..4 {advert},
         nicht ~4 zu werbezwecken, nicht mehr ..4 werbung|newsletter, verkaufen sie ~1 {my} ~1 daten nicht,
         daten nicht ~2 verkaufen|weiterverkaufen, mich nicht mehr ~3 kontaktieren|anschreiben|anrufen,
         keine ~2 mails|emails|anrufe|post mehr ~2 von ihnen|euch
      3.4: ^ widerspruch ~4 {article}, ^ ?bitte abmelden $, ^ abmeldung $, ^ newsletter abmelden,
         ^ widerspruch ~3 datenverarbeitung, lassen sie mich ~1 in ruhe, abbestellen $, widerspruchsrecht`,
    restriction: `
      5: einschränkung ~2 verarbeitung ~2 {my} ~3 {data}, {want} ..5 einschränkung ~3 verarbeitung,
         verarbeitung ~3 {my} ~2 {data} ..6 einschränken|einzuschränken|eingeschränkt,
         {want} ..6 verarbeitung ..6 einzuschränken|einschränken, schränken sie ~3 verarbeitung,
         einschränken ..6 verarbeitung, {myRight} ..3 auf ~1 einschränkung, schränken sie ..4 verarbeitung,
         sperrung ~3 {my} ~3 {data}, {my} ~3 {data} ..4 sperren|gesperrt|einfrieren, sperren sie ..3 {my} ~3 {data},
         verarbeitung ~3 aussetzen`,
  },
  supports: {
    any: `
      1: datenschutzbeauftragte*, betroffenenrecht*, datenschutzrecht*, innerhalb ~2 monats, binnen ~2 monats,
         frist von ~2 monat, innerhalb von 30 tagen, personenbezogene*, datenschutz, unverzüglich,
         verantwortliche stelle, betroffene person`,
  },
  speaksAgainst: {
    words: {
      any: `
        9: ihre|deren|seine|eure|unsere|nutzer|kunden|benutzer ~2 {personalData}, {my} ~1 {thing} ~1 {data},
           {data} ~2 {my} {thing}, {thing} {data}, rechnungsdaten|messdaten|testdaten|produktdaten|verkaufsdaten,
           {account} manager|nummer|stand|auszug`,
      deletion: `
        9: {deleteVerb} sie ..4 {my} ~3 {data} ~1 {not}, {deleteVerb} ~5 {not}, {not} ~2 {deleteVerb},
           {not} ~2 {deleted}, keine löschung, {deleteVerb} ..4 von|auf|aus {my} ~1 {account},
           {deleteVerb} ..4 aus|in {my} ~2 {data}, dank* ~6 {deletion}, dank* ..6 {deleted},
           versehentlich ~5 {deleteVerb}, {deleted} wurden|wurde|worden, wurden|wurde|sind|ist ~3 {deleted},
           mich ~3 {list} ~3 {deleteVerb}, {deleteVerb} sie mich ..2 aus|von ..3 {list},
           {data} ~3 vom|auf|von|aus ~2 handy|gerät|computer|laptop|server|festplatte|stick|drucker|projekt|tabelle|ordner
        3: {howTo} ..9 {deleteVerb}, {howTo} ..9 {deletion}, wenn|falls|bevor|sobald|ob ich|wir|sie ..6 {deleteVerb},
           werden ..6 {deleted}, frage ..5 löschung, wann ..8 {deleteVerb}, löschen sie ..3 {data} ..2 wenn,
           wie lösche ich ..4 {my}, versuch* ..6 {deleteVerb}`,
      access: `
        9: keine auskunft ~2 geben|erteilen, {my} ~2 {data} nicht ~1 {give}, auskunft über ~3 {thing},
           auskunft ~3 lieferstatus|status|preise|preis|verfügbarkeit|liefertermin|kosten|produkt*,
           bankauskunft|telefonauskunft|fahrplanauskunft, schufa, dank* ..6 {inquiry}, dank* ..6 kopie
        3: {howTo} ..9 {data}, {howTo} ..9 {inquiry}, wenn|falls ich ..6 {inquiry}`,
      correction: `
        9: lieferadresse|versandadresse|rechnungsadresse|ip adresse|firmenadresse,
           datei|domain|firmen|benutzer|produkt namen|name, firmenname|domainname|dateiname|benutzername,
           {not} ~2 {updateVerb}, {not} ~2 {correctVerb}, dank* ..6 {correctVerb}, dank* ..6 {updateVerb}
        2.2: {howTo} ..9 {updateVerb}, {howTo} ..9 {correctVerb}, wenn|falls ich ..6 {updateVerb}`,
      portability: `
        9: rufnummernmitnahme|rufnummernportierung, {not} ~2 exportieren, export* ..3 als|nach|in csv|excel|pdf
        2.4: {howTo} ..9 exportieren, {howTo} ..9 datenexport, {howTo} ..9 {move}`,
      objection: `
        9: {not} ~2 abbestellen, newsletter ~2 nicht abbestellen,
           widerspruch gegen ~4 rechnung|mahnung|bescheid|kündigung|gebühr|forderung|preiserhöhung,
           dank* ..6 abmeld*, klicken ..8 abmelden|abbestellen|hier, widerspruch ~3 zwischen|zu, unsere* newsletter,
           unsere* werbung|werbe*|marketing*, kunden ~3 abbestellen, widerrufsrecht,
           widerruf ~3 kaufvertrag|vertrag|bestellung|kauf, cookie* consent|einwilligung
        1.5: {howTo} ..8 abbestellen, {howTo} ..8 abmelden`,
    },
    sentence: {
      any: `
        3: sie haben ~3 das recht, haben sie ~3 das recht, ihr recht auf, ihre rechte, steht ihnen ~3 recht,
           nutzer|kunden|betroffene|besucher ~3 können|haben|dürfen, unsere datenschutzerklärung,
           sie können ~6 widersprechen|widerrufen|abbestellen|abmelden|löschen`,
      correction: `
        4: rechnung*, lieferung*|lieferadresse|paket|sendung|versand*, bestellung*,
           buchung|reservierung|ticket|tickets, passwort|kennwort, abrechnung*,
           fehlermeldung|server|datenbank|software`,
      portability: `
        4: {broken}, strukturierten ansatz|plan|prozess|überblick, dashboard|bericht|berichte|analyse*|kunden`,
    },
    mail: {
      any: `
        4: als ~2 nutzer*|benutzer*|anwender*|user*|admin*|entwickler*|besucher* ?in möchte|will|kann|soll ich,
           als ..3 möchte|will ich ..25 damit ich, feature wunsch, feature request, akzeptanzkriterien,
           abwesenheitsnotiz, automatische antwort, bin ich nicht im büro, ich bin derzeit nicht,
           diese e mail wurde automatisch
        2.5: nutzer*|benutzer*|anwender*|besucher ~1 soll|sollen|sollte|sollten|muss|können|kann, implementier*,
           endpunkt, frontend, backend, umsetzung der anforderung
        2: unserer|unsere|unseren ~1 kunden|nutzer|mandanten|patienten|anwender, auftragsverarbeitung*,
           dsgvo konform*, gdpr compliance, dsgvo compliance, einhaltung der dsgvo, datenschutzkonform*,
           bewährte* ~1 verfahren, best practices, vertragsentwurf`,
    },
  },
  signals: {
    'follow-up': `
      4: ^ erinnerung, ^ mahnung, zweite|letzte|dritte ~1 erinnerung|mahnung|aufforderung, habe ich ~6 bereits|schon,
         ich habe ~5 bereits|schon ..8 {ask}, bereits|schon ~6 {ask}, immer noch|noch immer ~3 keine|nicht,
         bisher|bislang ~4 keine|nicht ~3 antwort|reaktion|auskunft|bestätigung|geantwortet|reagiert,
         keine ~1 antwort|rückmeldung|reaktion ~2 erhalten|bekommen,
         noch keine ~2 antwort|rückmeldung|reaktion|bestätigung, nicht geantwortet|reagiert,
         {my} ~1 anfrage|antrag|schreiben|ersuchen ~1 vom, meine|meiner mail|email vom,
         mein|meinem|meine|meinen ~1 früher*|letzte*|vorherige*|erste* ~1 anfrage|antrag|schreiben|mail|email,
         frist ~3 abgelaufen|verstrichen, vor ~2 wochen|monaten|tagen ..8 {ask}, warte ~2 seit|immer,
         nachfrage zu ~2 {my}`,
    breach: `
      4: datenpanne, datenleck, datenschutzverletzung, datenschutzvorfall,
         {data} ..4 gestohlen|geleakt|gehackt|abgegriffen|kompromittiert, daten ~2 anderer ~2 kunden|personen|nutzer,
         rechnung|daten|mail|brief ~2 eines|einer anderen|fremden, fremde* ~1 {data}, fremde* ~1 rechnung,
         konto|account ~3 gehackt, unbefugt* ~4 {data}, unberechtigte*|unbefugte* ~1 zugriff*,
         {data} ..5 öffentlich ..3 einsehbar|sichtbar|zugänglich, falschen empfänger, offene* ~2 verteiler`,
    complaint: `
      4: beschwerde ..8 aufsichtsbehörde|datenschutzbehörde|landesdatenschutz*|datenschutzbeauftragte*|behörde,
         aufsichtsbehörde ..6 beschweren|einschalten|melden|wenden|informieren, datenschutzaufsichtsbehörde,
         zuständige* ~1 aufsichtsbehörde, rechtliche schritte, mein* anwalt|rechtsanwalt, rechtsanwalt ein*,
         anwalt ein*, klage ~2 erheben|einreichen, landesbeauftragte*`,
    'third-person': `
      4: im namen ~1 meiner|meines|von|unserer|unseres, im auftrag ~1 meiner|meines|von, mein mandant,
         meine mandantin, meines mandanten, meiner mandantin, meines sohnes, meiner tochter, meiner mutter,
         meines vaters, meiner frau, meines mannes, meines kindes, bevollmächtigt*, vollmacht,
         gesetzliche* ~1 vertreter*, betreuer von, erziehungsberechtigt*, verstorbene*`,
  },
  footers: `
    diese ~1 e|email|mail|nachricht ..8 vertrauliche*, wenn|falls|sollten sie nicht ~3 adressat|empfänger,
    irrtümlich ~3 erhalten, sie erhalten diese ~3 mail|email|nachricht|newsletter,
    sie haben ~1 das recht auf|zu|der|ihre|jederzeit, haben sie ~3 das recht, abmelden|abbestellen ~3 klicken,
    klicken ..8 abmelden|abbestellen, wenn|falls sie ~6 keine ..6 mehr, wenn|falls sie ~4 newsletter,
    newsletter ~3 hier abbestellen, hier abmelden, hier abbestellen,
    bitte ~4 diese ~2 mail|email|nachricht ~3 löschen|vernichten, löschen sie diese ~2 mail|email|nachricht,
    informationen zum datenschutz, datenschutzhinweise ~4 http*, datenschutzerklärung ~4 http*,
    vernichten|löschen ~2 diese ~1 e|email|mail`,
  quoteMarks: {
    wrote: 'am schrieb, am geschrieben',
    headers: 'von, gesendet, an, betreff, datum',
    dateHeaders: 'gesendet, datum',
    dividers: `
      ursprungliche nachricht, urspruengliche nachricht, weitergeleitete nachricht,
      anfang der weitergeleiteten, originalnachricht, oberhalb dieser zeile`,
    programLines: `
      von meinem iphone, von meinem ipad, von meinem handy, gesendet von mail, von meinem samsung,
      gesendet mit der, gesendet von outlook, diese nachricht wurde von meinem`,
  },
};
