<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_US">
<context>
    <name>AccountAccess</name>
    <message>
        <source>No profile of this account is left.</source>
        <translation>Von diesem Konto ist kein Profil mehr da.</translation>
    </message>
    <message>
        <source>This profile has no key.</source>
        <translation>Dieses Profil hat keinen Schlüssel.</translation>
    </message>
</context>
<context>
    <name>AtomicFile</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The file cannot be saved: %1.</source>
        <translation>Die Datei kann nicht gespeichert werden: %1.</translation>
    </message>
    <message>
        <source>A folder stands where the file should be.</source>
        <translation>Wo die Datei sein sollte, ist ein Ordner.</translation>
    </message>
    <message>
        <source>Something else stands where the file should be.</source>
        <translation>Wo die Datei sein sollte, ist etwas anderes.</translation>
    </message>
    <message>
        <source>its folder cannot be created</source>
        <translation>ihr Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>it can’t be copied</source>
        <translation>sie kann nicht kopiert werden</translation>
    </message>
    <message>
        <source>“%1” is there already</source>
        <translation>„%1“ gibt es schon</translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <translation>sie ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the new file cannot be put in its place</source>
        <translation>die neue Datei kann nicht an ihre Stelle gesetzt werden</translation>
    </message>
    <message>
        <source>its permissions cannot be changed</source>
        <translation>ihre Rechte können nicht geändert werden</translation>
    </message>
    <message>
        <source>permission was denied</source>
        <translation>der Zugriff wurde verweigert</translation>
    </message>
    <message>
        <source>the file system is read-only</source>
        <translation>das Dateisystem ist nur lesbar</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the disk quota is used up</source>
        <translation>das Speicherkontingent ist ausgeschöpft</translation>
    </message>
    <message>
        <source>the folder that it links into does not exist</source>
        <translation>der Ordner, in den ihr Link führt, existiert nicht</translation>
    </message>
    <message>
        <source>its symbolic links lead in circles</source>
        <translation>ihre symbolischen Links führen im Kreis</translation>
    </message>
    <message>
        <source>something that is not a folder is in the way</source>
        <translation>etwas, das kein Ordner ist, steht im Weg</translation>
    </message>
    <message>
        <source>it is mounted by itself, and cannot be replaced</source>
        <translation>sie ist einzeln eingehängt und kann nicht ersetzt werden</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>ihr Name ist zu lang</translation>
    </message>
    <message>
        <source>A pipe stands where the file should be.</source>
        <translation>Wo die Datei sein sollte, ist eine Pipe.</translation>
    </message>
    <message>
        <source>A socket stands where the file should be.</source>
        <translation>Wo die Datei sein sollte, ist ein Socket.</translation>
    </message>
    <message>
        <source>A device stands where the file should be.</source>
        <translation>Wo die Datei sein sollte, ist ein Gerät.</translation>
    </message>
    <message>
        <source>it belongs to another user and would be yours afterwards</source>
        <translation>sie gehört einem anderen Benutzer und würde danach Ihnen gehören</translation>
    </message>
    <message>
        <source>others in its group would lose their access</source>
        <translation>andere in ihrer Gruppe würden den Zugriff verlieren</translation>
    </message>
    <message>
        <source>its access control list would be lost</source>
        <translation>ihre Zugriffsliste ginge verloren</translation>
    </message>
    <message>
        <source>its permissions would be lost</source>
        <translation>ihre Rechte gingen verloren</translation>
    </message>
    <message>
        <source>its folder is protected against changes (chattr)</source>
        <translation>ihr Ordner ist gegen Änderungen geschützt (chattr)</translation>
    </message>
    <message>
        <source>it is protected against changes (chattr)</source>
        <translation>sie ist gegen Änderungen geschützt (chattr)</translation>
    </message>
    <message>
        <source>The permissions of the file cannot be changed: %1.</source>
        <translation>Die Rechte der Datei können nicht geändert werden: %1.</translation>
    </message>
</context>
<context>
    <name>ConfigDelta</name>
    <message>
        <source>The profile “%1” has changed since.</source>
        <translation>Das Profil „%1“ hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>The active profile has changed since.</source>
        <translation>Das aktive Profil hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>“%1” has changed since.</source>
        <translation>„%1“ hat sich inzwischen geändert.</translation>
    </message>
</context>
<context>
    <name>ConfigDocument</name>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list in [ ]</source>
        <translation>eine Liste in [ ]</translation>
    </message>
    <message>
        <source>an object in { }</source>
        <translation>ein Objekt in { }</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>Es gibt kein Profil „%1“.</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Ein Profil braucht einen Namen.</translation>
    </message>
    <message>
        <source>The profile “%1” has no key.</source>
        <translation>Das Profil „%1“ hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>The file has to hold %1, not %2.</source>
        <translation>In der Datei muss stehen: %1, nicht %2.</translation>
    </message>
    <message>
        <source>“profiles” has to be %1, not %2.</source>
        <translation>In „profiles“ muss stehen: %1, nicht %2.</translation>
    </message>
    <message>
        <source>There is a profile “%1” already.</source>
        <translation>Es gibt schon ein Profil „%1“.</translation>
    </message>
</context>
<context>
    <name>ConfigSave</name>
    <message>
        <source>The file is larger than %1.</source>
        <translation>Die Datei ist größer als %1.</translation>
    </message>
    <message>
        <source>The file would be larger than %1 and could no longer be read.</source>
        <translation>Die Datei würde größer als %1 und könnte nicht mehr gelesen werden.</translation>
    </message>
    <message>
        <source>The file could not be read back.</source>
        <translation>Die Datei konnte nach dem Schreiben nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It’s a link to “%1”, which doesn’t exist.</source>
        <translation>Sie ist ein Link auf „%1“, und das existiert nicht.</translation>
    </message>
    <message>
        <source>It’s a link to “%1”, which doesn’t exist. Is its disk mounted?</source>
        <translation>Sie ist ein Link auf „%1“, und das existiert nicht. Ist der Datenträger eingehängt?</translation>
    </message>
    <message>
        <source>It’s a link to “%1”, whose folder doesn’t exist. Is its disk mounted?</source>
        <translation>Sie ist ein Link auf „%1“, und dessen Ordner existiert nicht. Ist der Datenträger eingehängt?</translation>
    </message>
    <message>
        <source>The file cannot be saved: another program keeps changing it.</source>
        <translation>Die Datei kann nicht gespeichert werden: Ein anderes Programm ändert sie ständig.</translation>
    </message>
    <message>
        <source>The file is not broken any more.</source>
        <translation>Die Datei ist nicht mehr beschädigt.</translation>
    </message>
    <message>
        <source>The file cannot be saved: another window of this program is saving it.</source>
        <translation>Die Datei kann nicht gespeichert werden: Ein anderes Fenster dieses Programms speichert sie gerade.</translation>
    </message>
</context>
<context>
    <name>JsonReader</name>
    <message>
        <source>the file is written in UTF-16; it has to be UTF-8.</source>
        <translation>die Datei ist in UTF-16 geschrieben; es muss UTF-8 sein.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>die Datei ist leer.</translation>
    </message>
    <message>
        <source>a { is expected here.</source>
        <translation>hier wird ein { erwartet.</translation>
    </message>
    <message>
        <source>the file should end here, but something follows.</source>
        <translation>hier sollte die Datei enden, aber es folgt noch etwas.</translation>
    </message>
    <message>
        <source>a name has to stand in double quotation marks.</source>
        <translation>ein Name muss in doppelten Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>a value is expected after the comma.</source>
        <translation>nach dem Komma wird ein Wert erwartet.</translation>
    </message>
    <message>
        <source>a name in double quotation marks is expected here.</source>
        <translation>hier wird ein Name in doppelten Anführungszeichen erwartet.</translation>
    </message>
    <message>
        <source>a colon is expected after the name.</source>
        <translation>nach dem Namen wird ein Doppelpunkt erwartet.</translation>
    </message>
    <message>
        <source>a value is expected after the colon.</source>
        <translation>nach dem Doppelpunkt wird ein Wert erwartet.</translation>
    </message>
    <message>
        <source>a value or a ] is expected here.</source>
        <translation>hier wird ein Wert oder ein ] erwartet.</translation>
    </message>
    <message>
        <source>a } is expected here, not a ].</source>
        <translation>hier wird ein } erwartet, kein ].</translation>
    </message>
    <message>
        <source>a ] is expected here, not a }.</source>
        <translation>hier wird ein ] erwartet, kein }.</translation>
    </message>
    <message>
        <source>a comma is missing before this.</source>
        <translation>davor fehlt ein Komma.</translation>
    </message>
    <message>
        <source>a comma or a } is expected here.</source>
        <translation>hier wird ein Komma oder ein } erwartet.</translation>
    </message>
    <message>
        <source>a comma or a ] is expected here.</source>
        <translation>hier wird ein Komma oder ein ] erwartet.</translation>
    </message>
    <message>
        <source>the file ends in the middle of a text.</source>
        <translation>die Datei endet mitten in einem Text.</translation>
    </message>
    <message>
        <source>the closing quotation mark of this text is missing.</source>
        <translation>das schließende Anführungszeichen dieses Texts fehlt.</translation>
    </message>
    <message>
        <source>a control character stands in a text; it has to be written as \u%1.</source>
        <translation>in einem Text steht ein Steuerzeichen; es muss als \u%1 geschrieben werden.</translation>
    </message>
    <message>
        <source>the text here is not UTF-8.</source>
        <translation>der Text hier ist kein UTF-8.</translation>
    </message>
    <message>
        <source>this backslash has no meaning; a backslash itself is written twice.</source>
        <translation>dieser Backslash hat keine Bedeutung; ein Backslash selbst wird doppelt geschrieben.</translation>
    </message>
    <message>
        <source>\u has to be followed by four hexadecimal digits.</source>
        <translation>auf \u müssen vier hexadezimale Ziffern folgen.</translation>
    </message>
    <message>
        <source>a number does not start with a zero.</source>
        <translation>eine Zahl beginnt nicht mit einer Null.</translation>
    </message>
    <message>
        <source>this is not a number as JSON writes it.</source>
        <translation>das ist keine Zahl, wie JSON sie schreibt.</translation>
    </message>
    <message>
        <source>brackets are nested more than %1 deep.</source>
        <translation>die Klammern sind mehr als %1-fach verschachtelt.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>the file ends too early.</source>
        <translation>die Datei endet zu früh.</translation>
    </message>
    <message>
        <source>the file ends here, but the %1 in line %2 is not closed.</source>
        <translation>die Datei endet hier, aber %1 in Zeile %2 ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>a merge conflict was left here.</source>
        <translation>hier ist ein Merge-Konflikt übrig geblieben.</translation>
    </message>
    <message>
        <source>comments are not allowed in this file.</source>
        <translation>Kommentare sind in dieser Datei nicht erlaubt.</translation>
    </message>
    <message>
        <source>typographic quotation marks stand here; plain ones are needed.</source>
        <translation>hier stehen typografische Anführungszeichen; gerade sind nötig.</translation>
    </message>
    <message>
        <source>there are NUL bytes here instead of text.</source>
        <translation>hier stehen Nullbytes statt Text.</translation>
    </message>
    <message>
        <source>this is not a value; strings must be in double quotes.</source>
        <translation>das ist kein Wert; Texte müssen in doppelten Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>strings must be in double quotes, not in single ones.</source>
        <translation>Texte müssen in doppelten Anführungszeichen stehen, nicht in einfachen.</translation>
    </message>
</context>
<context>
    <name>KeyText</name>
    <message>
        <source>A key starts with scripto_.</source>
        <translation>Ein Schlüssel beginnt mit scripto_.</translation>
    </message>
    <message>
        <source>The key itself is missing after scripto_.</source>
        <translation>Nach scripto_ fehlt der Schlüssel selbst.</translation>
    </message>
    <message>
        <source>This is too long for a key.</source>
        <translation>Für einen Schlüssel ist das zu lang.</translation>
    </message>
    <message>
        <source>This is a shortened form of a key. Copy the whole key.</source>
        <translation>Das ist ein verkürzter Schlüssel. Kopieren Sie den ganzen.</translation>
    </message>
    <message>
        <source>A key has no blanks or line breaks inside.</source>
        <translation>Ein Schlüssel enthält keine Leerzeichen und keine Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>There is an invisible character in this key. Copy it again.</source>
        <translation>In diesem Schlüssel ist ein unsichtbares Zeichen. Kopieren Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>There is a quotation mark in this key. Copy it without.</source>
        <translation>In diesem Schlüssel ist ein Anführungszeichen. Kopieren Sie ihn ohne.</translation>
    </message>
    <message>
        <source>There is a character in this that no key has. Copy it again.</source>
        <translation>Hier ist ein Zeichen, das kein Schlüssel hat. Kopieren Sie ihn noch einmal.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>The file cannot be read: its symbolic links lead in circles.</source>
        <translation>Die Datei kann nicht gelesen werden: Ihre symbolischen Links führen im Kreis.</translation>
    </message>
</context>
<context>
    <name>scripto::AboutDialog</name>
    <message>
        <source>About Scripto Keys</source>
        <translation>Über Scripto Keys</translation>
    </message>
    <message>
        <source>Shows and manages the API keys of the Scripto writing service.</source>
        <translation>Zeigt und verwaltet die API-Schlüssel des Schreibdienstes Scripto.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Your keys</source>
        <translation>Ihre Schlüssel</translation>
    </message>
    <message>
        <source>API keys on the web</source>
        <translation>API-Schlüssel im Web</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>MIT, free to use, change and share</source>
        <translation>MIT: frei zu benutzen, zu ändern und weiterzugeben</translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translation>Diagnose kopieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>scripto::AccountKeys</name>
    <message>
        <source>The list has not been read with the key that would revoke it.</source>
        <translation>Die Liste wurde nicht mit dem Schlüssel gelesen, der ihn widerrufen würde.</translation>
    </message>
    <message>
        <source>It is not in the server’s list.</source>
        <translation>Er steht nicht in der Liste des Servers.</translation>
    </message>
    <message>
        <source>The server says that it has no such key, and lists it all the same.</source>
        <translation>Der Server sagt, dass er keinen solchen Schlüssel hat, und führt ihn trotzdem auf.</translation>
    </message>
    <message>
        <source>The server has no such key any more, or never had.</source>
        <translation>Der Server hat diesen Schlüssel nicht mehr oder hatte ihn nie.</translation>
    </message>
    <message>
        <source>This key is being rotated.</source>
        <translation>Dieser Schlüssel wird ausgetauscht.</translation>
    </message>
</context>
<context>
    <name>scripto::ActionTexts</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>scripto::AddProfileDialog</name>
    <message>
        <source>Add a profile</source>
        <translation>Profil hinzufügen</translation>
    </message>
    <message>
        <source>For a key that you have already. To make a new one, sign in or use New key.</source>
        <translation>Für einen Schlüssel, den Sie schon haben. Einen neuen erhalten Sie mit Anmelden oder Neuer Schlüssel.</translation>
    </message>
    <message>
        <source>Add profile</source>
        <translation>Profil hinzufügen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Starts with %1</source>
        <translation>Beginnt mit %1</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>The name the CLI knows it by.</source>
        <translation>Unter diesem Namen kennt es die CLI.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Optional: the account that the key belongs to.</source>
        <translation>Optional: das Konto, zu dem der Schlüssel gehört.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Empty for %1.</source>
        <translation>Leer für %1.</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Ein Profil braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a profile “%1” already.</source>
        <translation>Es gibt schon ein Profil „%1“.</translation>
    </message>
    <message>
        <source>Saving the profile…</source>
        <translation>Das Profil wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>scripto::BackgroundPortal</name>
    <message>
        <source>Scripto Keys shows which profile the CLI uses.</source>
        <translation>Scripto Keys zeigt, welches Profil die CLI benutzt.</translation>
    </message>
    <message>
        <source>This desktop cannot start programs at login.</source>
        <translation>Dieser Desktop kann beim Anmelden keine Programme starten.</translation>
    </message>
    <message>
        <source>The desktop did not allow it.</source>
        <translation>Der Desktop hat es nicht erlaubt.</translation>
    </message>
</context>
<context>
    <name>scripto::CheckActions</name>
    <message>
        <source>No profile has a key that can be checked.</source>
        <translation>Kein Profil hat einen Schlüssel, der geprüft werden kann.</translation>
    </message>
    <message>
        <source>Checking %1 profiles, %2 to go.</source>
        <translation>%1 Profile werden geprüft, %2 fehlen noch.</translation>
    </message>
    <message>
        <source>Checking the key of %1.</source>
        <translation>Der Schlüssel von %1 wird geprüft.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show profile “%1”</source>
        <translation>Profil „%1“ anzeigen</translation>
    </message>
    <message>
        <source>The key of %1 works.</source>
        <translation>Der Schlüssel von %1 funktioniert.</translation>
    </message>
    <message>
        <source>The key of %1 works, but belongs to %2.</source>
        <translation>Der Schlüssel von %1 funktioniert, gehört aber zu %2.</translation>
    </message>
    <message>
        <source>The server did not accept the key of %1.</source>
        <translation>Der Server hat den Schlüssel von %1 nicht angenommen.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden…</translation>
    </message>
    <message>
        <source>The key of %1 was not checked.</source>
        <translation>Der Schlüssel von %1 wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Check anyway</source>
        <translation>Trotzdem prüfen</translation>
    </message>
    <message>
        <source>Its key is not on the server any more. Sign in again to get a new one.</source>
        <translation>Sein Schlüssel ist nicht mehr auf dem Server. Melden Sie sich neu an, um einen neuen zu erhalten.</translation>
    </message>
    <message>
        <source>The key may still be good: some servers refuse one that was used too often. Check again later, or sign in again.</source>
        <translation>Der Schlüssel kann noch gut sein: Manche Server lehnen einen ab, der zu oft benutzt wurde. Prüfen Sie später noch einmal, oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Sign in again to give this profile a key of its own account.</source>
        <translation>Melden Sie sich neu an, um diesem Profil einen Schlüssel seines eigenen Kontos zu geben.</translation>
    </message>
    <message>
        <source>Its key belongs to %1, not to %2.</source>
        <translation>Sein Schlüssel gehört zu %1, nicht zu %2.</translation>
    </message>
    <message>
        <source>Its key belongs to another account than the profile says.</source>
        <translation>Sein Schlüssel gehört zu einem anderen Konto, als das Profil sagt.</translation>
    </message>
    <message>
        <source>Checking would use up its key’s last use.</source>
        <translation>Das Prüfen würde seinen Schlüssel aufbrauchen.</translation>
    </message>
    <message>
        <source>Checking takes 1 of its key’s %1 remaining uses.</source>
        <translation>Das Prüfen verbraucht 1 der %1 übrigen Benutzungen seines Schlüssels.</translation>
    </message>
    <message>
        <source>%1 revoked</source>
        <translation>%1 widerrufen</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 with another account’s key</source>
        <translation>%1 mit dem Schlüssel eines anderen Kontos</translation>
    </message>
    <message>
        <source>%1 not in config.json</source>
        <translation>%1 nicht in config.json</translation>
    </message>
    <message>
        <source>1 differs</source>
        <translation>1 weicht ab</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1 weichen ab</translation>
    </message>
    <message>
        <source>%1 not in keychain</source>
        <translation>%1 nicht im Schlüsselbund</translation>
    </message>
    <message>
        <source>%1 without a key</source>
        <translation>%1 ohne Schlüssel</translation>
    </message>
    <message>
        <source>%1 not reached</source>
        <translation>%1 nicht erreicht</translation>
    </message>
    <message>
        <source>%1 without a result</source>
        <translation>%1 ohne Ergebnis</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 ausgelassen</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 profiles.</source>
        <translation>Nach %1 von %2 Profilen angehalten.</translation>
    </message>
    <message>
        <source>Checked 1 profile.</source>
        <translation>1 Profil geprüft.</translation>
    </message>
    <message>
        <source>Checked %1 profiles.</source>
        <translation>%1 Profile geprüft.</translation>
    </message>
    <message>
        <source>Checking %1 uses up the last use of its key, and the server may delete it.</source>
        <translation>Das Prüfen von %1 verbraucht die letzte Benutzung seines Schlüssels, und der Server löscht ihn dann vielleicht.</translation>
    </message>
    <message>
        <source>Checking %1 takes 1 of the %2 uses that its key has left.</source>
        <translation>Das Prüfen von %1 verbraucht 1 der %2 Benutzungen, die sein Schlüssel noch hat.</translation>
    </message>
    <message>
        <source>Its key works.</source>
        <translation>Sein Schlüssel funktioniert.</translation>
    </message>
    <message>
        <source>All their keys work.</source>
        <translation>Alle Schlüssel funktionieren.</translation>
    </message>
</context>
<context>
    <name>scripto::Chip</name>
    <message>
        <source>1 key</source>
        <translation>1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
</context>
<context>
    <name>scripto::ChipBar</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Mehr: %1</translation>
    </message>
</context>
<context>
    <name>scripto::ChipTexts</name>
    <message>
        <source>All keys of the account</source>
        <translation>Alle Schlüssel des Kontos</translation>
    </message>
    <message>
        <source>Keys that weren’t used for %1 days, as far as the server reports</source>
        <translation>Schlüssel, die laut Server seit %1 Tagen nicht benutzt wurden</translation>
    </message>
    <message>
        <source>Keys that were never used, as far as the server reports</source>
        <translation>Schlüssel, die laut Server nie benutzt wurden</translation>
    </message>
    <message>
        <source>Keys that expire within %1 days</source>
        <translation>Schlüssel, die in den nächsten %1 Tagen ablaufen</translation>
    </message>
    <message>
        <source>Keys that have expired and no longer work</source>
        <translation>Schlüssel, die abgelaufen sind und nicht mehr gelten</translation>
    </message>
    <message>
        <source>Keys that a profile on this computer holds</source>
        <translation>Schlüssel, die ein Profil auf diesem Computer hat</translation>
    </message>
    <message>
        <source>Keys that no profile holds, most likely left behind by an earlier sign-in</source>
        <translation>Schlüssel, die kein Profil hat, meist von einer früheren Anmeldung übrig</translation>
    </message>
    <message>
        <source>Keys that were rotated and kept, to be revoked once nothing uses them</source>
        <translation>Schlüssel, die ausgetauscht und behalten wurden und zu widerrufen sind, sobald nichts sie mehr benutzt</translation>
    </message>
</context>
<context>
    <name>scripto::CleanUp</name>
    <message>
        <source>Maybe used %1</source>
        <translation>Vielleicht %1 benutzt</translation>
    </message>
    <message>
        <source>Last used %1</source>
        <translation>Zuletzt %1 benutzt</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Nie benutzt</translation>
    </message>
    <message>
        <source>No use reported</source>
        <translation>Keine Nutzung gemeldet</translation>
    </message>
    <message>
        <source>%1, created %2</source>
        <translation>%1, %2 erstellt</translation>
    </message>
    <message>
        <source>maybe used %1</source>
        <translation>vielleicht %1 benutzt</translation>
    </message>
    <message>
        <source>used %1</source>
        <translation>%1 benutzt</translation>
    </message>
    <message>
        <source>used by Scripto Keys %1</source>
        <translation>%1 von Scripto Keys benutzt</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>nie benutzt</translation>
    </message>
    <message>
        <source>no use reported</source>
        <translation>keine Nutzung gemeldet</translation>
    </message>
    <message>
        <source>use not known</source>
        <translation>Nutzung nicht bekannt</translation>
    </message>
    <message>
        <source>%1 holds it</source>
        <translation>%1 hat ihn</translation>
    </message>
    <message>
        <source>Profile %1 holds it</source>
        <translation>Profil %1 hat ihn</translation>
    </message>
    <message>
        <source>%1 probably holds it</source>
        <translation>%1 hat ihn wahrscheinlich</translation>
    </message>
    <message>
        <source>Profile %1 probably holds it</source>
        <translation>Profil %1 hat ihn wahrscheinlich</translation>
    </message>
    <message>
        <source>%1 may hold it</source>
        <translation>%1 hat ihn vielleicht</translation>
    </message>
    <message>
        <source>Profile %1 may hold it</source>
        <translation>Profil %1 hat ihn vielleicht</translation>
    </message>
    <message>
        <source>Held by %1</source>
        <translation>%1 haben ihn</translation>
    </message>
    <message>
        <source>%1 and %2 more hold it</source>
        <translation>%1 und %2 weitere haben ihn</translation>
    </message>
    <message>
        <source>%1 and %2 more may hold it</source>
        <translation>%1 und %2 weitere haben ihn vielleicht</translation>
    </message>
    <message>
        <source>Scripto Keys reads the list with it</source>
        <translation>Scripto Keys liest damit die Liste</translation>
    </message>
    <message>
        <source>this app</source>
        <translation>diese App</translation>
    </message>
    <message>
        <source>stopped before its turn</source>
        <translation>vor diesem Schlüssel angehalten</translation>
    </message>
    <message>
        <source>needed to read the list, which others are left in</source>
        <translation>nötig, um die Liste zu lesen, in der noch andere stehen</translation>
    </message>
    <message>
        <source>the server asks for a pause</source>
        <translation>der Server bittet um eine Pause</translation>
    </message>
    <message>
        <source>the computer was asleep</source>
        <translation>der Computer war im Ruhezustand</translation>
    </message>
    <message>
        <source>another window is revoking it</source>
        <translation>ein anderes Fenster widerruft ihn</translation>
    </message>
    <message>
        <source>this could not be recorded on disk first</source>
        <translation>das konnte vorher nicht auf dem Datenträger vermerkt werden</translation>
    </message>
    <message>
        <source>1 more key is left out: the server doesn’t report its use.</source>
        <translation>1 weiterer Schlüssel fehlt hier: Der Server meldet seine Nutzung nicht.</translation>
    </message>
    <message>
        <source>%1 more keys are left out: the server doesn’t report their use.</source>
        <translation>%1 weitere Schlüssel fehlen hier: Der Server meldet ihre Nutzung nicht.</translation>
    </message>
    <message>
        <source>1 more key is left out: the server doesn’t record its use.</source>
        <translation>1 weiterer Schlüssel fehlt hier: Der Server erfasst seine Nutzung nicht.</translation>
    </message>
    <message>
        <source>%1 more keys are left out: the server doesn’t record their use.</source>
        <translation>%1 weitere Schlüssel fehlen hier: Der Server erfasst ihre Nutzung nicht.</translation>
    </message>
    <message>
        <source>1 more key is left out: Scripto Keys used it itself, so its last use says nothing.</source>
        <translation>1 weiterer Schlüssel fehlt hier: Scripto Keys hat ihn selbst benutzt, seine letzte Nutzung sagt also nichts.</translation>
    </message>
    <message>
        <source>%1 more keys are left out: Scripto Keys used them itself, so their last use says nothing.</source>
        <translation>%1 weitere Schlüssel fehlen hier: Scripto Keys hat sie selbst benutzt, ihre letzte Nutzung sagt also nichts.</translation>
    </message>
</context>
<context>
    <name>scripto::CleanUpButton</name>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>the server can’t be reached</source>
        <translation>der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the keys have not been read yet</source>
        <translation>die Schlüssel sind noch nicht gelesen</translation>
    </message>
    <message>
        <source>no key has been unused for more than %1 days</source>
        <translation>kein Schlüssel ist seit mehr als %1 Tagen unbenutzt</translation>
    </message>
    <message>
        <source>Clean up stale &amp;keys</source>
        <translation>&amp;Veraltete Schlüssel aufräumen</translation>
    </message>
    <message>
        <source>Choose which of the keys that were not used for %1 days to revoke</source>
        <translation>Auswählen, welche der seit %1 Tagen nicht benutzten Schlüssel widerrufen werden</translation>
    </message>
</context>
<context>
    <name>scripto::CleanUpFooter</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Alle rückgängig</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Stopping: the requests already sent are finished.</source>
        <translation>Wird angehalten: Bereits gesendete Anfragen werden noch beendet.</translation>
    </message>
    <message>
        <source>Stop finishes the requests already sent.</source>
        <translation>Anhalten beendet die bereits gesendeten Anfragen noch.</translation>
    </message>
    <message>
        <source>Revoke what is checked</source>
        <translation>Ausgewählte widerrufen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>scripto::CleanUpModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>To be revoked</source>
        <translation>Wird widerrufen</translation>
    </message>
    <message>
        <source>Revoking %1 s</source>
        <translation>Widerruf in %1 s</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation>Wird widerrufen…</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Not revoked</source>
        <translation>Nicht widerrufen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Not in the list any more</source>
        <translation>Nicht mehr in der Liste</translation>
    </message>
    <message>
        <source>%1, key of %2</source>
        <translation>%1, Schlüssel von %2</translation>
    </message>
    <message>
        <source>Unnamed key</source>
        <translation>Schlüssel ohne Namen</translation>
    </message>
</context>
<context>
    <name>scripto::CleanUpTable</name>
    <message>
        <source>Keys to revoke</source>
        <translation>Schlüssel zum Widerrufen</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Schlüssel</translation>
    </message>
</context>
<context>
    <name>scripto::CleanUpView</name>
    <message>
        <source>Revoke 1 key</source>
        <translation>1 Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Revoke %1 keys</source>
        <translation>%1 Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Clean up stale keys</source>
        <translation>Veraltete Schlüssel aufräumen</translation>
    </message>
    <message>
        <source>Not used for more than %1 days, as far as the server reports.</source>
        <translation>Laut Server mehr als %1 Tage nicht benutzt.</translation>
    </message>
    <message>
        <source>Revoked keys stop working at once and %1.</source>
        <translation>Widerrufene Schlüssel gelten sofort nicht mehr und %1.</translation>
    </message>
    <message>
        <source>cannot be brought back</source>
        <translation>kommen nicht zurück</translation>
    </message>
    <message>
        <source>This could not be recorded on disk first.</source>
        <translation>Das konnte vorher nicht auf dem Datenträger vermerkt werden.</translation>
    </message>
    <message>
        <source>This was undone in another window.</source>
        <translation>Das wurde in einem anderen Fenster rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Another window is revoking it already.</source>
        <translation>Ein anderes Fenster widerruft ihn schon.</translation>
    </message>
    <message>
        <source>The computer was asleep, or its clock was changed, during the countdown.</source>
        <translation>Während des Countdowns war der Computer im Ruhezustand, oder seine Uhr wurde gestellt.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>Revoke keys</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
    <message>
        <source>Revoking %1 in %2 s. Programs that use it then stop working.</source>
        <translation>%1 wird in %2 s widerrufen. Programme, die ihn benutzen, funktionieren dann nicht mehr.</translation>
    </message>
    <message>
        <source>Revoking %1 in %2 s. Programs that use them then stop working.</source>
        <translation>%1 werden in %2 s widerrufen. Programme, die sie benutzen, funktionieren dann nicht mehr.</translation>
    </message>
    <message>
        <source>Revoking %1…</source>
        <translation>Wird widerrufen: %1…</translation>
    </message>
    <message>
        <source>Revoke %1? Programs that use it then stop working.</source>
        <translation>%1 widerrufen? Programme, die ihn benutzen, funktionieren dann nicht mehr.</translation>
    </message>
    <message>
        <source>Revoke %1? Programs that use them then stop working.</source>
        <translation>%1 widerrufen? Programme, die sie benutzen, funktionieren dann nicht mehr.</translation>
    </message>
    <message>
        <source>%1 revoked</source>
        <translation>%1 widerrufen</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 not known yet</source>
        <translation>%1 noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>Profile %1 held a revoked key: sign in again, or use another profile.</source>
        <translation>Profil %1 hatte einen widerrufenen Schlüssel: Melden Sie sich neu an, oder benutzen Sie ein anderes Profil.</translation>
    </message>
    <message>
        <source>Profiles %1 held revoked keys: sign in again, or use other profiles.</source>
        <translation>Die Profile %1 hatten widerrufene Schlüssel: Melden Sie sich neu an, oder benutzen Sie andere Profile.</translation>
    </message>
    <message>
        <source>No key was revoked</source>
        <translation>Kein Schlüssel wurde widerrufen</translation>
    </message>
    <message>
        <source>1 key was revoked</source>
        <translation>1 Schlüssel wurde widerrufen</translation>
    </message>
    <message>
        <source>%1 keys were revoked</source>
        <translation>%1 Schlüssel wurden widerrufen</translation>
    </message>
    <message>
        <source>1 was not</source>
        <translation>1 nicht</translation>
    </message>
    <message>
        <source>%1 were not</source>
        <translation>%1 nicht</translation>
    </message>
    <message>
        <source>1 is not known yet</source>
        <translation>1 ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1 are not known yet</source>
        <translation>%1 sind noch nicht bekannt</translation>
    </message>
    <message>
        <source>1 used on this computer</source>
        <translation>davon 1 auf diesem Computer benutzt</translation>
    </message>
    <message>
        <source>%1 used on this computer</source>
        <translation>davon %1 auf diesem Computer benutzt</translation>
    </message>
    <message>
        <source>Pause 1 key</source>
        <translation>1 Schlüssel pausieren</translation>
    </message>
    <message>
        <source>Pause %1 keys</source>
        <translation>%1 Schlüssel pausieren</translation>
    </message>
</context>
<context>
    <name>scripto::CodePage</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Valid for %1</source>
        <translation>Gültig für %1</translation>
    </message>
    <message>
        <source>Probably expired</source>
        <translation>Wahrscheinlich abgelaufen</translation>
    </message>
    <message>
        <source>Send new code (in %1 s)</source>
        <translation>Neuen Code senden (in %1 s)</translation>
    </message>
    <message>
        <source>Send new code</source>
        <translation>Neuen Code senden</translation>
    </message>
    <message>
        <source>The answer to your code was lost.</source>
        <translation>Die Antwort auf Ihren Code ging verloren.</translation>
    </message>
    <message>
        <source>The code is spent, and no key was made. Send a new code.</source>
        <translation>Der Code ist verbraucht, und kein Schlüssel wurde erzeugt. Senden Sie einen neuen Code.</translation>
    </message>
    <message>
        <source>The server refused the code.</source>
        <translation>Der Server hat den Code abgelehnt.</translation>
    </message>
    <message>
        <source>The server refused %1.</source>
        <translation>Der Server hat %1 abgelehnt.</translation>
    </message>
    <message>
        <source>The code was not sent and stays valid.</source>
        <translation>Der Code wurde nicht gesendet und bleibt gültig.</translation>
    </message>
    <message>
        <source>Use the CLI’s code instead</source>
        <translation>Stattdessen den Code der CLI benutzen</translation>
    </message>
    <message>
        <source>This code lets you manage keys until you sign out.</source>
        <translation>Mit diesem Code verwalten Sie Schlüssel, bis Sie sich abmelden.</translation>
    </message>
    <message>
        <source>This code lets you manage keys until you quit.</source>
        <translation>Mit diesem Code verwalten Sie Schlüssel, bis Sie das Programm beenden.</translation>
    </message>
    <message>
        <source>The code is spent, and a key may exist that nobody holds. Send a new code to sign in; that key is then looked for, and can be revoked.</source>
        <translation>Der Code ist verbraucht, und vielleicht gibt es einen Schlüssel, den niemand hat. Senden Sie einen neuen Code, um sich anzumelden; dann wird nach diesem Schlüssel gesucht, und er kann widerrufen werden.</translation>
    </message>
    <message>
        <source>The code is spent. Send a new one.</source>
        <translation>Der Code ist verbraucht. Senden Sie einen neuen.</translation>
    </message>
</context>
<context>
    <name>scripto::CodeUseText</name>
    <message>
        <source>This code signs you in and saves a key in your profile.</source>
        <translation>Dieser Code meldet Sie an und speichert einen Schlüssel in Ihrem Profil.</translation>
    </message>
    <message>
        <source>One code signs you in and lets you manage keys until you sign out.</source>
        <translation>Ein Code meldet Sie an und lässt Sie Schlüssel verwalten, bis Sie sich abmelden.</translation>
    </message>
    <message>
        <source>One code signs you in and lets you manage keys until you quit.</source>
        <translation>Ein Code meldet Sie an und lässt Sie Schlüssel verwalten, bis Sie das Programm beenden.</translation>
    </message>
    <message>
        <source>This code saves a key in your profile. Managing keys needs another code.</source>
        <translation>Dieser Code speichert einen Schlüssel in Ihrem Profil. Zum Verwalten der Schlüssel ist ein weiterer Code nötig.</translation>
    </message>
    <message>
        <source>This code saves a key in your profile. You can already manage keys.</source>
        <translation>Dieser Code speichert einen Schlüssel in Ihrem Profil. Schlüssel verwalten können Sie schon.</translation>
    </message>
    <message>
        <source>This code saves a key in your profile. Managing keys may need the server’s website.</source>
        <translation>Dieser Code speichert einen Schlüssel in Ihrem Profil. Zum Verwalten der Schlüssel ist vielleicht die Website des Servers nötig.</translation>
    </message>
    <message>
        <source>Scripto e-mails you a one-time code, which also lets you manage keys until you quit. No account yet? The code creates one.</source>
        <translation>Scripto schickt Ihnen per E-Mail einen Einmalcode, mit dem Sie auch Schlüssel verwalten, bis Sie das Programm beenden. Noch kein Konto? Der Code legt eines an.</translation>
    </message>
    <message>
        <source>Scripto e-mails you a one-time code. Managing keys needs a second one. No account yet? The code creates one.</source>
        <translation>Scripto schickt Ihnen per E-Mail einen Einmalcode. Zum Verwalten der Schlüssel ist ein zweiter nötig. Noch kein Konto? Der Code legt eines an.</translation>
    </message>
    <message>
        <source>Scripto e-mails you a one-time code. No account yet? The code creates one.</source>
        <translation>Scripto schickt Ihnen per E-Mail einen Einmalcode. Noch kein Konto? Der Code legt eines an.</translation>
    </message>
</context>
<context>
    <name>scripto::CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>↑ ↓ choose&amp;nbsp;&amp;nbsp;&amp;nbsp; Enter run&amp;nbsp;&amp;nbsp;&amp;nbsp; Esc close</source>
        <translation>↑ ↓ auswählen&amp;nbsp;&amp;nbsp;&amp;nbsp; Enter ausführen&amp;nbsp;&amp;nbsp;&amp;nbsp; Esc schließen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No command matches %1.</source>
        <translation>Kein Befehl passt zu %1.</translation>
    </message>
</context>
<context>
    <name>scripto::ConflictCards</name>
    <message>
        <source>In config.json</source>
        <translation>In config.json</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>Im Schlüsselbund</translation>
    </message>
    <message>
        <source>Keep this copy</source>
        <translation>Diese Kopie behalten</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>The keychain’s copy becomes a profile of its own.</source>
        <translation>Die Kopie des Schlüsselbunds wird ein eigenes Profil.</translation>
    </message>
    <message>
        <source>The other copy is replaced, which can be undone. Its key is not revoked.</source>
        <translation>Die andere Kopie wird ersetzt; das lässt sich rückgängig machen. Ihr Schlüssel wird nicht widerrufen.</translation>
    </message>
</context>
<context>
    <name>scripto::CopyCard</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>%1 · newer</source>
        <translation>%1 · neuer</translation>
    </message>
</context>
<context>
    <name>scripto::DesktopNotices</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoking has finished</source>
        <translation>Das Widerrufen ist abgeschlossen</translation>
    </message>
    <message>
        <source>Rotating “%1” has finished</source>
        <translation>Der Austausch von „%1“ ist abgeschlossen</translation>
    </message>
    <message>
        <source>The key of %1 expires %2</source>
        <translation>Der Schlüssel von %1 läuft %2 ab</translation>
    </message>
    <message>
        <source>Renew it before programs that use it stop working.</source>
        <translation>Erneuern Sie ihn, bevor Programme, die ihn verwenden, nicht mehr funktionieren.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>The CLI now uses no profile</source>
        <translation>Die CLI verwendet jetzt kein Profil</translation>
    </message>
    <message>
        <source>The CLI now uses “%1”</source>
        <translation>Die CLI verwendet jetzt „%1“</translation>
    </message>
    <message>
        <source>Another program changed config.json.</source>
        <translation>Ein anderes Programm hat config.json geändert.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Scripto Keys shows the result.</source>
        <translation>Scripto Keys zeigt das Ergebnis.</translation>
    </message>
</context>
<context>
    <name>scripto::DetailsFrame</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>All history…</source>
        <translation>Ganzer Verlauf…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>scripto::DetailsHistory</name>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
</context>
<context>
    <name>scripto::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Select a profile or a key.</source>
        <translation>Wählen Sie ein Profil oder einen Schlüssel.</translation>
    </message>
    <message>
        <source>Revoked, confirmed</source>
        <translation>Widerrufen, bestätigt</translation>
    </message>
    <message>
        <source>Revoked, not confirmed</source>
        <translation>Widerrufen, nicht bestätigt</translation>
    </message>
    <message>
        <source>Refused: the server did not accept it</source>
        <translation>Abgelehnt: Der Server hat ihn nicht angenommen</translation>
    </message>
    <message>
        <source>Gone: the server lists no such key</source>
        <translation>Nicht mehr da: Der Server führt keinen solchen Schlüssel auf</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1 · last used %2</source>
        <translation>%1 · zuletzt %2 benutzt</translation>
    </message>
</context>
<context>
    <name>scripto::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Paste this into a problem report. It leaves out keys, e-mail addresses, your name and this computer’s name. Nothing is sent.</source>
        <translation>Fügen Sie das in eine Fehlermeldung ein. Schlüssel, E-Mail-Adressen, Ihr Name und der Name dieses Computers sind nicht enthalten. Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Looking at files and keychain…</source>
        <translation>Dateien und Schlüsselbund werden angesehen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>scripto::DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>scripto::EditMenu</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>scripto::EmailPage</name>
    <message>
        <source>Check it for typing errors.</source>
        <translation>Prüfen Sie sie auf Tippfehler.</translation>
    </message>
    <message>
        <source>The part after the @ usually has an ending such as “.com”.</source>
        <translation>Der Teil nach dem @ hat meist eine Endung wie „.com“.</translation>
    </message>
    <message>
        <source>This address isn’t valid.</source>
        <translation>Diese Adresse ist nicht gültig.</translation>
    </message>
    <message>
        <source>The one that profile %1 belongs to.</source>
        <translation>Die, zu der das Profil %1 gehört.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Schlüsselname</translation>
    </message>
    <message>
        <source>Add this computer’s name</source>
        <translation>Namen dieses Computers anfügen</translation>
    </message>
    <message>
        <source>I’ll copy the key myself</source>
        <translation>Ich kopiere den Schlüssel selbst</translation>
    </message>
    <message>
        <source>Its name in the list of keys.</source>
        <translation>Sein Name in der Liste der Schlüssel.</translation>
    </message>
    <message>
        <source>Make a new profile</source>
        <translation>Ein neues Profil anlegen</translation>
    </message>
    <message>
        <source>The key it holds now stays valid on the server until you revoke it.</source>
        <translation>Sein bisheriger Schlüssel bleibt auf dem Server gültig, bis Sie ihn widerrufen.</translation>
    </message>
    <message>
        <source>Update “%1”</source>
        <translation>„%1“ aktualisieren</translation>
    </message>
    <message>
        <source>An e-mail address looks like you@example.com.</source>
        <translation>Eine E-Mail-Adresse sieht aus wie ihr-name@example.com.</translation>
    </message>
    <message>
        <source>“%1” belongs to another account.</source>
        <translation>„%1“ gehört zu einem anderen Konto.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>This updates %1.</source>
        <translation>Das aktualisiert %1.</translation>
    </message>
    <message>
        <source>The name the CLI knows it by. Leave empty for %1.</source>
        <translation>Unter diesem Namen kennt es die CLI. Leer für %1.</translation>
    </message>
    <message>
        <source>The name the CLI knows it by.</source>
        <translation>Unter diesem Namen kennt es die CLI.</translation>
    </message>
    <message>
        <source>Stay signed in on this computer</source>
        <translation>Auf diesem Computer angemeldet bleiben</translation>
    </message>
    <message>
        <source>Anyone who can read your keychain can then create keys.</source>
        <translation>Wer Ihren Schlüsselbund lesen kann, kann dann Schlüssel erstellen.</translation>
    </message>
    <message>
        <source>Use the CLI’s code instead</source>
        <translation>Stattdessen den Code der CLI benutzen</translation>
    </message>
</context>
<context>
    <name>scripto::Envelope</name>
    <message>
        <source>It gave no reason but the code %1.</source>
        <translation>Er nannte keinen Grund außer dem Code %1.</translation>
    </message>
    <message>
        <source>It answered with a web page.</source>
        <translation>Er antwortete mit einer Webseite.</translation>
    </message>
    <message>
        <source>It gave no reason.</source>
        <translation>Er nannte keinen Grund.</translation>
    </message>
    <message>
        <source>The server answered %1 without content.</source>
        <translation>Der Server antwortete %1 ohne Inhalt.</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data.</source>
        <translation>Der Server antwortete mit einer Webseite statt mit Daten.</translation>
    </message>
    <message>
        <source>The server answered with “%1” instead of JSON.</source>
        <translation>Der Server antwortete mit „%1“ statt mit JSON.</translation>
    </message>
    <message>
        <source>The server’s answer is not the JSON that was expected.</source>
        <translation>Die Antwort des Servers ist nicht das erwartete JSON.</translation>
    </message>
    <message>
        <source>The server’s answer has no usable “%1”.</source>
        <translation>In der Antwort des Servers ist „%1“ nicht brauchbar.</translation>
    </message>
</context>
<context>
    <name>scripto::ErrorText</name>
    <message>
        <source>The server has a problem of its own</source>
        <translation>Der Server hat selbst ein Problem</translation>
    </message>
    <message>
        <source>The server refused this</source>
        <translation>Der Server hat das abgelehnt</translation>
    </message>
    <message>
        <source>Nobody knows whether the server did this, since it has a problem of its own</source>
        <translation>Niemand weiß, ob der Server das getan hat, denn er hat selbst ein Problem</translation>
    </message>
    <message>
        <source>Nobody knows whether the server did this</source>
        <translation>Niemand weiß, ob der Server das getan hat</translation>
    </message>
    <message>
        <source>The answer was lost, and nobody knows whether the server did this.</source>
        <translation>Die Antwort ging verloren, und niemand weiß, ob der Server das getan hat.</translation>
    </message>
    <message>
        <source>config.json cannot be read.</source>
        <translation>config.json kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>config.json is damaged.</source>
        <translation>config.json ist beschädigt.</translation>
    </message>
    <message>
        <source>config.json could not be written and is as it was.</source>
        <translation>config.json konnte nicht geschrieben werden und ist unverändert.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain is not set up.</source>
        <translation>Der Schlüsselbund ist nicht eingerichtet.</translation>
    </message>
    <message>
        <source>There is no keychain on this desktop.</source>
        <translation>Auf diesem Desktop gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>The keychain is off in Settings.</source>
        <translation>Der Schlüsselbund ist in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <source>The keychain reported an error</source>
        <translation>Der Schlüsselbund meldete einen Fehler</translation>
    </message>
    <message>
        <source>The keychain reported an error without a reason.</source>
        <translation>Der Schlüsselbund meldete einen Fehler ohne Grund.</translation>
    </message>
    <message>
        <source>This cannot be accepted.</source>
        <translation>Das kann nicht angenommen werden.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Das wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Scripto cannot be reached.</source>
        <translation>Scripto ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>This is not an address that a key may be sent to. Nothing was sent.</source>
        <translation>An diese Adresse darf kein Schlüssel gesendet werden. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The server could not prove who it is. Nothing was sent.</source>
        <translation>Der Server konnte nicht beweisen, wer er ist. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The server points to another address. Nothing was sent there.</source>
        <translation>Der Server verweist auf eine andere Adresse. Dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The server’s answer cannot be understood.</source>
        <translation>Die Antwort des Servers ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The server did not accept the key</source>
        <translation>Der Server hat den Schlüssel nicht angenommen</translation>
    </message>
    <message>
        <source>This server needs a web sign-in to list or change keys.</source>
        <translation>Dieser Server zeigt und ändert Schlüssel nur in einer Websitzung.</translation>
    </message>
    <message>
        <source>The server asks for a pause.</source>
        <translation>Der Server bittet um eine Pause.</translation>
    </message>
    <message>
        <source>The server asks for a pause</source>
        <translation>Der Server bittet um eine Pause</translation>
    </message>
    <message>
        <source>A file of Scripto Keys could not be written.</source>
        <translation>Eine Datei von Scripto Keys konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This does not exist any more.</source>
        <translation>Das existiert nicht mehr.</translation>
    </message>
    <message>
        <source>This has changed in the meantime.</source>
        <translation>Das hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>Try again now.</source>
        <translation>Versuchen Sie es jetzt noch einmal.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>Versuchen Sie es in %1 s noch einmal.</translation>
    </message>
    <message>
        <source>Try again in %1 min.</source>
        <translation>Versuchen Sie es in %1 Min. noch einmal.</translation>
    </message>
    <message>
        <source>Its copy stays in the keychain.</source>
        <translation>Seine Kopie bleibt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The copy there stays until you turn it on again.</source>
        <translation>Die Kopie dort bleibt, bis Sie ihn wieder einschalten.</translation>
    </message>
    <message>
        <source>The copy there is removed as soon as that is possible.</source>
        <translation>Die Kopie dort wird entfernt, sobald das möglich ist.</translation>
    </message>
    <message>
        <source>This contains an API key. Others can see this text, so leave the key out.</source>
        <translation>Das enthält einen API-Schlüssel. Andere können diesen Text sehen, lassen Sie den Schlüssel also weg.</translation>
    </message>
    <message>
        <source>This is longer than %1 characters.</source>
        <translation>Das ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>This name has a character in it that can’t be seen (%1).</source>
        <translation>In diesem Namen ist ein Zeichen, das man nicht sehen kann (%1).</translation>
    </message>
    <message>
        <source>The CLI can’t use this name.</source>
        <translation>Mit diesem Namen kann die CLI nichts anfangen.</translation>
    </message>
    <message>
        <source>config.json can’t be written: a new key would be saved nowhere.</source>
        <translation>config.json kann nicht geschrieben werden: Ein neuer Schlüssel würde nirgends gespeichert.</translation>
    </message>
    <message>
        <source>The settings couldn’t be saved. They last until you quit.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden. Sie gelten bis zum Beenden.</translation>
    </message>
    <message>
        <source>Only config.json has this key.</source>
        <translation>Nur config.json hat diesen Schlüssel.</translation>
    </message>
    <message>
        <source>The copy there is written as soon as that is possible.</source>
        <translation>Die Kopie dort wird geschrieben, sobald das möglich ist.</translation>
    </message>
    <message>
        <source>Until you choose again in Settings, the keychain is off and a key is only revoked when you confirm it.</source>
        <translation>Bis Sie in den Einstellungen neu wählen, ist der Schlüsselbund aus, und ein Schlüssel wird nur widerrufen, wenn Sie es bestätigen.</translation>
    </message>
    <message>
        <source>The server allows no more requests with this key, which is used up</source>
        <translation>Der Server lässt keine Anfragen mehr mit diesem Schlüssel zu; er ist aufgebraucht</translation>
    </message>
</context>
<context>
    <name>scripto::ExpiryChoice</name>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Expiry date</source>
        <translation>Ablaufdatum</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>A date…</source>
        <translation>Ein Datum…</translation>
    </message>
</context>
<context>
    <name>scripto::ExpiryMessage</name>
    <message>
        <source>%1 and %2 more profiles</source>
        <translation>%1 und %2 weitere Profile</translation>
    </message>
    <message>
        <source>%1 keys expire within 7 days</source>
        <translation>%1 Schlüssel laufen innerhalb von 7 Tagen ab</translation>
    </message>
    <message>
        <source>%1 keys have expired</source>
        <translation>%1 Schlüssel sind abgelaufen</translation>
    </message>
    <message>
        <source>%1 keys have expired or expire within 7 days</source>
        <translation>%1 Schlüssel sind abgelaufen oder laufen innerhalb von 7 Tagen ab</translation>
    </message>
    <message>
        <source>The key of %1 expired %2.</source>
        <translation>Der Schlüssel von %1 ist %2 abgelaufen.</translation>
    </message>
    <message>
        <source>The key of %1 expires %2.</source>
        <translation>Der Schlüssel von %1 läuft %2 ab.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Erneuern…</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden…</translation>
    </message>
</context>
<context>
    <name>scripto::FactList</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>scripto::FilterEdit</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>scripto::FilterField</name>
    <message>
        <source>Filter keys</source>
        <translation>Schlüssel filtern</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Filter keys: %1</source>
        <translation>Schlüssel filtern: %1</translation>
    </message>
</context>
<context>
    <name>scripto::FilterHelp</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>scripto::FilterTexts</name>
    <message>
        <source>Also: %1</source>
        <translation>Auch: %1</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Expires after %1</source>
        <translation>Läuft nach dem %1 ab</translation>
    </message>
    <message>
        <source>Expires before %1</source>
        <translation>Läuft vor dem %1 ab</translation>
    </message>
    <message>
        <source>Expires in more than %1</source>
        <translation>Noch mehr als %1 gültig</translation>
    </message>
    <message>
        <source>Expires in the next %1</source>
        <translation>Noch höchstens %1 gültig</translation>
    </message>
    <message>
        <source>Created after %1</source>
        <translation>Nach dem %1 erstellt</translation>
    </message>
    <message>
        <source>Created before %1</source>
        <translation>Vor dem %1 erstellt</translation>
    </message>
    <message>
        <source>Created more than %1 ago</source>
        <translation>Älter als %1</translation>
    </message>
    <message>
        <source>Created in the last %1</source>
        <translation>Höchstens %1 alt</translation>
    </message>
    <message>
        <source>Every key</source>
        <translation>Jeder Schlüssel</translation>
    </message>
    <message>
        <source>Not used for a long time</source>
        <translation>Lange nicht benutzt</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Nie benutzt</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>Ist abgelaufen</translation>
    </message>
    <message>
        <source>Held on this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Probably left over from a sign-in</source>
        <translation>Wahrscheinlich von einer Anmeldung übrig</translation>
    </message>
    <message>
        <source>Replaced by a rotation</source>
        <translation>Durch einen Austausch ersetzt</translation>
    </message>
    <message>
        <source>Write the text to search for between the quotation marks.</source>
        <translation>Schreiben Sie den Suchtext zwischen die Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write a number of days, weeks, months or years, such as unused:180d, unused:26w, unused:6m or unused:1y.</source>
        <translation>Schreiben Sie eine Zahl von Tagen, Wochen, Monaten oder Jahren, etwa unused:180d, unused:26w, unused:6m oder unused:1y.</translation>
    </message>
    <message>
        <source>Write a number of days, weeks, months or years, such as used:7d, used:2w, used:3m or used:1y.</source>
        <translation>Schreiben Sie eine Zahl von Tagen, Wochen, Monaten oder Jahren, etwa used:7d, used:2w, used:3m oder used:1y.</translation>
    </message>
    <message>
        <source>Write a time or a date, such as expires&lt;14d or expires&gt;2026-12-31.</source>
        <translation>Schreiben Sie eine Zeit oder ein Datum, etwa expires&lt;14d oder expires&gt;2026-12-31.</translation>
    </message>
    <message>
        <source>Write a time or a date, such as created&lt;30d or created&gt;2026-01-31.</source>
        <translation>Schreiben Sie eine Zeit oder ein Datum, etwa created&lt;30d oder created&gt;2026-01-31.</translation>
    </message>
    <message>
        <source>Write is: and one of these: %1.</source>
        <translation>Schreiben Sie is: und eines von diesen: %1.</translation>
    </message>
    <message>
        <source>Write a part of a profile’s name, such as used-by:work.</source>
        <translation>Schreiben Sie einen Teil eines Profilnamens, etwa used-by:work.</translation>
    </message>
    <message>
        <source>Write a part of a note, such as note:release.</source>
        <translation>Schreiben Sie einen Teil einer Notiz, etwa note:release.</translation>
    </message>
    <message>
        <source>Contains “%1”</source>
        <translation>Enthält „%1“</translation>
    </message>
    <message>
        <source>Not used for %1</source>
        <translation>%1 nicht benutzt</translation>
    </message>
    <message>
        <source>Used in the last %1</source>
        <translation>Letzte Nutzung höchstens %1 her</translation>
    </message>
    <message>
        <source>Held by profile %1</source>
        <translation>Von Profil %1 benutzt</translation>
    </message>
    <message>
        <source>The note contains “%1”</source>
        <translation>Die Notiz enthält „%1“</translation>
    </message>
    <message>
        <source>Too many words</source>
        <translation>Zu viele Wörter</translation>
    </message>
    <message>
        <source>“%1” is not a filter</source>
        <translation>„%1“ ist kein Filter</translation>
    </message>
    <message>
        <source>To search for this text, put it in quotation marks: &quot;%1&quot;.</source>
        <translation>Um nach diesem Text zu suchen, setzen Sie ihn in Anführungszeichen: &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>A filter can have 50 words.</source>
        <translation>Ein Filter kann 50 Wörter haben.</translation>
    </message>
    <message>
        <source>The longest time is 100 years.</source>
        <translation>Die längste Zeit sind 100 Jahre.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
</context>
<context>
    <name>scripto::FilterToken</name>
    <message>
        <source>%1. Press to remove this condition.</source>
        <translation>%1. Drücken, um diese Bedingung zu entfernen.</translation>
    </message>
    <message>
        <source>Click to remove</source>
        <translation>Klicken zum Entfernen</translation>
    </message>
</context>
<context>
    <name>scripto::FindActions</name>
    <message>
        <source>No file manager has answered. Copy the path instead.</source>
        <translation>Kein Dateimanager hat geantwortet. Kopieren Sie stattdessen den Pfad.</translation>
    </message>
    <message>
        <source>The path was copied.</source>
        <translation>Der Pfad wurde kopiert.</translation>
    </message>
</context>
<context>
    <name>scripto::FinderChoice</name>
    <message>
        <source>Shell histories and start-up files</source>
        <translation>Shell-Verläufe und Startdateien</translation>
    </message>
    <message>
        <source>~/.bash_history, ~/.zshrc and their like</source>
        <translation>~/.bash_history, ~/.zshrc und ähnliche</translation>
    </message>
    <message>
        <source>.env files</source>
        <translation>.env-Dateien</translation>
    </message>
    <message>
        <source>In your home folder, three levels deep</source>
        <translation>In Ihrem persönlichen Ordner, drei Ebenen tief</translation>
    </message>
    <message>
        <source>Agent and MCP configurations</source>
        <translation>Konfigurationen von Agenten und MCP</translation>
    </message>
    <message>
        <source>~/.claude, ~/.cursor, ~/.config/Code and their like</source>
        <translation>~/.claude, ~/.cursor, ~/.config/Code und ähnliche</translation>
    </message>
    <message>
        <source>Git work trees</source>
        <translation>Git-Arbeitsverzeichnisse</translation>
    </message>
    <message>
        <source>All their files, CI files too, but not their history</source>
        <translation>Alle ihre Dateien, auch die für CI, aber nicht ihr Verlauf</translation>
    </message>
    <message>
        <source>Everything in your home folder</source>
        <translation>Alles in Ihrem persönlichen Ordner</translation>
    </message>
    <message>
        <source>May take some minutes</source>
        <translation>Kann einige Minuten dauern</translation>
    </message>
    <message>
        <source>All its files, with the folders in it</source>
        <translation>Alle Dateien darin, auch in Unterordnern</translation>
    </message>
</context>
<context>
    <name>scripto::FinderFooter</name>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Find keys</source>
        <translation>Schlüssel suchen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>What was not read…</source>
        <translation>Was nicht gelesen wurde…</translation>
    </message>
    <message>
        <source>Forget these places</source>
        <translation>Diese Stellen vergessen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>scripto::FinderView</name>
    <message>
        <source>Find keys on this computer</source>
        <translation>Schlüssel auf diesem Computer suchen</translation>
    </message>
    <message>
        <source>Look again…</source>
        <translation>Erneut suchen…</translation>
    </message>
    <message>
        <source>Looks for text that starts with scripto_. Nothing is sent; keys are shown by their first letters.</source>
        <translation>Sucht Text, der mit scripto_ beginnt. Nichts wird gesendet; von Schlüsseln werden nur die ersten Zeichen gezeigt.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>In git work trees</source>
        <translation>In Git-Arbeitsverzeichnissen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>No key was found</source>
        <translation>Kein Schlüssel gefunden</translation>
    </message>
    <message>
        <source>Not everything was searched</source>
        <translation>Nicht alles wurde durchsucht</translation>
    </message>
    <message>
        <source>No key was found in what was read.</source>
        <translation>In dem, was gelesen wurde, war kein Schlüssel.</translation>
    </message>
    <message>
        <source>Keys elsewhere, in the history of git or in files of other users were not looked for.</source>
        <translation>Anderswo, im Verlauf von Git und in Dateien anderer Benutzer wurde nicht gesucht.</translation>
    </message>
    <message>
        <source>Look in other folders…</source>
        <translation>In anderen Ordnern suchen…</translation>
    </message>
    <message>
        <source>What was not read</source>
        <translation>Was nicht gelesen wurde</translation>
    </message>
    <message>
        <source>Found %1.</source>
        <translation>Gefunden %1.</translation>
    </message>
    <message>
        <source>Folder to search</source>
        <translation>Ordner, der durchsucht wird</translation>
    </message>
    <message>
        <source>Finding keys on this computer</source>
        <translation>Schlüssel auf diesem Computer werden gesucht</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stopped.&lt;/b&gt; %1 %2</source>
        <translation>&lt;b&gt;Angehalten.&lt;/b&gt; %1 %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;The search has failed.&lt;/b&gt; Nothing was changed or sent.</source>
        <translation>&lt;b&gt;Die Suche ist fehlgeschlagen.&lt;/b&gt; Nichts wurde geändert oder gesendet.</translation>
    </message>
    <message>
        <source>Keys found on this computer</source>
        <translation>Schlüssel, die auf diesem Computer gefunden wurden</translation>
    </message>
    <message>
        <source>1 file or folder was left out.</source>
        <translation>1 Datei oder Ordner wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 files and folders were left out.</source>
        <translation>%1 Dateien und Ordner wurden ausgelassen.</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 an %2.</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Stelle</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 Stellen</translation>
    </message>
</context>
<context>
    <name>scripto::FirstRun</name>
    <message>
        <source>Add your first profile</source>
        <translation>Ihr erstes Profil hinzufügen</translation>
    </message>
    <message>
        <source>A profile is a key with a name. The scripto command line uses the profile you choose here.</source>
        <translation>Ein Profil ist ein Schlüssel mit einem Namen. Die Kommandozeile scripto benutzt das Profil, das Sie hier wählen.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Add existing key…</source>
        <translation>Vorhandenen Schlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>Restore from the keychain</source>
        <translation>Aus dem Schlüsselbund wiederherstellen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Scripto e-mails you a one-time code. No account yet? The code creates one.</source>
        <translation>Scripto schickt Ihnen per E-Mail einen Einmalcode. Noch kein Konto? Der Code legt eines an.</translation>
    </message>
    <message>
        <source>Add a key you have</source>
        <translation>Einen vorhandenen Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Paste a key that starts with %1. It becomes a profile.</source>
        <translation>Fügen Sie einen Schlüssel ein, der mit %1 beginnt. Er wird zu einem Profil.</translation>
    </message>
    <message>
        <source>Keys are kept in %1 and, as a second copy, in %2.</source>
        <translation>Schlüssel werden in %1 aufbewahrt und, als zweite Kopie, in %2.</translation>
    </message>
    <message>
        <source>Keys are kept in %1.</source>
        <translation>Schlüssel werden in %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>A key is sent to its own server and nowhere else.</source>
        <translation>Ein Schlüssel wird an seinen eigenen Server gesendet und nirgendwohin sonst.</translation>
    </message>
    <message>
        <source>Restore all…</source>
        <translation>Alle wiederherstellen…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Entsperren…</translation>
    </message>
    <message>
        <source>%1 profiles are in %2. They can be put back into config.json.</source>
        <translation>%1 Profile sind in %2. Sie können in config.json zurückgelegt werden.</translation>
    </message>
    <message>
        <source>One profile is in %1. It can be put back into config.json.</source>
        <translation>Ein Profil ist in %1. Es kann in config.json zurückgelegt werden.</translation>
    </message>
    <message>
        <source>It is locked. Profiles that it has can be put back into config.json.</source>
        <translation>Er ist gesperrt. Profile, die er hat, können in config.json zurückgelegt werden.</translation>
    </message>
</context>
<context>
    <name>scripto::FoundModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Show in file manager, copy path and line</source>
        <translation>Im Dateimanager zeigen, Pfad und Zeile kopieren</translation>
    </message>
    <message>
        <source>Key and places</source>
        <translation>Schlüssel und Stellen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>scripto::FoundTable</name>
    <message>
        <source>&amp;Show in file manager</source>
        <translation>Im &amp;Dateimanager zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy path and line</source>
        <translation>Pfad und Zeile &amp;kopieren</translation>
    </message>
    <message>
        <source>Found keys</source>
        <translation>Gefundene Schlüssel</translation>
    </message>
</context>
<context>
    <name>scripto::FoundTexts</name>
    <message>
        <source>.env file</source>
        <translation>.env-Datei</translation>
    </message>
    <message>
        <source>Shell history</source>
        <translation>Shell-Verlauf</translation>
    </message>
    <message>
        <source>Shell start-up file</source>
        <translation>Startdatei der Shell</translation>
    </message>
    <message>
        <source>Agent configuration</source>
        <translation>Konfiguration eines Agenten</translation>
    </message>
    <message>
        <source>CI file</source>
        <translation>CI-Datei</translation>
    </message>
    <message>
        <source>Shell script</source>
        <translation>Shell-Skript</translation>
    </message>
    <message>
        <source>Configuration file</source>
        <translation>Konfigurationsdatei</translation>
    </message>
    <message>
        <source>Profiles of the CLI</source>
        <translation>Profile der CLI</translation>
    </message>
    <message>
        <source>Text file</source>
        <translation>Textdatei</translation>
    </message>
    <message>
        <source>Unknown key</source>
        <translation>Unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>Revoked key</source>
        <translation>Widerrufener Schlüssel</translation>
    </message>
    <message>
        <source>One of several keys</source>
        <translation>Einer von mehreren Schlüsseln</translation>
    </message>
    <message>
        <source>Unnamed key</source>
        <translation>Schlüssel ohne Namen</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Schlüssel von %1</translation>
    </message>
    <message>
        <source>Found in 1 place.</source>
        <translation>An 1 Stelle gefunden.</translation>
    </message>
    <message>
        <source>Found in %1 places.</source>
        <translation>An %1 Stellen gefunden.</translation>
    </message>
    <message>
        <source>No profile holds it, and no list that was read shows its start. %1</source>
        <translation>Kein Profil hat ihn, und keine gelesene Liste zeigt seinen Anfang. %1</translation>
    </message>
    <message>
        <source>Held by %1. %2</source>
        <translation>%1 hat ihn. %2</translation>
    </message>
    <message>
        <source>Was revoked here. %1</source>
        <translation>Wurde hier widerrufen. %1</translation>
    </message>
    <message>
        <source>Key of %1 that no profile holds. %2</source>
        <translation>Schlüssel von %1, den kein Profil hat. %2</translation>
    </message>
    <message>
        <source>Its start fits a key of %1. %2</source>
        <translation>Sein Anfang passt zu einem Schlüssel von %1. %2</translation>
    </message>
    <message>
        <source>%1, git work tree</source>
        <translation>%1, Git-Arbeitsverzeichnis</translation>
    </message>
    <message>
        <source>Larger than 10 MB</source>
        <translation>Größer als 10 MB</translation>
    </message>
    <message>
        <source>Not a text file</source>
        <translation>Keine Textdatei</translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation>Komprimiert</translation>
    </message>
    <message>
        <source>A pipe, socket or device</source>
        <translation>Eine Pipe, ein Socket oder Gerät</translation>
    </message>
    <message>
        <source>On another file system</source>
        <translation>Auf einem anderen Dateisystem</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>History of git</source>
        <translation>Verlauf von Git</translation>
    </message>
    <message>
        <source>More than 100 folders deep</source>
        <translation>Mehr als 100 Ordner tief</translation>
    </message>
    <message>
        <source>It took 1 s.</source>
        <translation>Das dauerte 1 s.</translation>
    </message>
    <message>
        <source>It took %1 s.</source>
        <translation>Das dauerte %1 s.</translation>
    </message>
    <message>
        <source>1 was left out.</source>
        <translation>1 wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 were left out.</source>
        <translation>%1 wurden ausgelassen.</translation>
    </message>
    <message>
        <source>1 file was read.</source>
        <translation>1 Datei wurde gelesen.</translation>
    </message>
    <message>
        <source>%1 files were read.</source>
        <translation>%1 Dateien wurden gelesen.</translation>
    </message>
    <message>
        <source>This system could not cut the search off from the network.</source>
        <translation>Dieses System konnte die Suche nicht vom Netz trennen.</translation>
    </message>
    <message>
        <source>This system could not limit what the search may read.</source>
        <translation>Dieses System konnte nicht beschränken, was die Suche lesen darf.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>1 link was not followed.</source>
        <translation>1 Verknüpfung wurde nicht verfolgt.</translation>
    </message>
    <message>
        <source>%1 links were not followed.</source>
        <translation>%1 Verknüpfungen wurden nicht verfolgt.</translation>
    </message>
</context>
<context>
    <name>scripto::History</name>
    <message>
        <source>Changed by another program</source>
        <translation>Von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>Changed by another program; the CLI uses “%1”</source>
        <translation>Von einem anderen Programm geändert; die CLI benutzt „%1“</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>%1 erstellt</translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation>zuletzt %1 benutzt</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>%1 abgelaufen</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>läuft %1 ab</translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>läuft nie ab</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>Zuletzt bekannt: %1</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signed in for a web session</source>
        <translation>Für eine Websitzung angemeldet</translation>
    </message>
    <message>
        <source>Key created</source>
        <translation>Schlüssel erstellt</translation>
    </message>
    <message>
        <source>Scripto Keys was closed while a key was made: it may exist</source>
        <translation>Scripto Keys wurde geschlossen, während ein Schlüssel erstellt wurde: Vielleicht gibt es ihn</translation>
    </message>
    <message>
        <source>Key revoked</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Revoke confirmed: the server refuses the key</source>
        <translation>Widerruf bestätigt: Der Server lehnt den Schlüssel ab</translation>
    </message>
    <message>
        <source>Revoke not confirmed</source>
        <translation>Widerruf nicht bestätigt</translation>
    </message>
    <message>
        <source>A revoked key works again</source>
        <translation>Ein widerrufener Schlüssel gilt wieder</translation>
    </message>
    <message>
        <source>Key rotated</source>
        <translation>Schlüssel ausgetauscht</translation>
    </message>
    <message>
        <source>Rotation taken back: key not accepted</source>
        <translation>Austausch zurückgenommen: Schlüssel nicht angenommen</translation>
    </message>
    <message>
        <source>Gone from the server: expired</source>
        <translation>Nicht mehr auf dem Server: abgelaufen</translation>
    </message>
    <message>
        <source>Gone from the server: revoked elsewhere</source>
        <translation>Nicht mehr auf dem Server: anderswo widerrufen</translation>
    </message>
    <message>
        <source>Profile added</source>
        <translation>Profil hinzugefügt</translation>
    </message>
    <message>
        <source>The CLI switched to “%1”</source>
        <translation>Die CLI wechselte zu „%1“</translation>
    </message>
    <message>
        <source>“%1” renamed to “%2”</source>
        <translation>„%1“ in „%2“ umbenannt</translation>
    </message>
    <message>
        <source>Removed from this computer</source>
        <translation>Von diesem Computer entfernt</translation>
    </message>
    <message>
        <source>Restored from the keychain</source>
        <translation>Aus dem Schlüsselbund wiederhergestellt</translation>
    </message>
    <message>
        <source>The keychain’s copy taken over</source>
        <translation>Die Kopie aus dem Schlüsselbund übernommen</translation>
    </message>
    <message>
        <source>The copy in config.json taken over</source>
        <translation>Die Kopie aus config.json übernommen</translation>
    </message>
    <message>
        <source>Both copies kept, one as “%1”</source>
        <translation>Beide Kopien behalten, eine als „%1“</translation>
    </message>
    <message>
        <source>Written to the keychain again</source>
        <translation>Wieder in den Schlüsselbund geschrieben</translation>
    </message>
    <message>
        <source>Removed from the keychain</source>
        <translation>Aus dem Schlüsselbund entfernt</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Key ID %1</source>
        <translation>Schlüssel-ID %1</translation>
    </message>
    <message>
        <source>Before: %1, key ID %2</source>
        <translation>Vorher: %1, Schlüssel-ID %2</translation>
    </message>
    <message>
        <source>Profiles %1</source>
        <translation>Profile %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Listed again by the server after it was revoked</source>
        <translation>Nach dem Widerruf wieder vom Server aufgeführt</translation>
    </message>
    <message>
        <source>Key paused</source>
        <translation>Schlüssel pausiert</translation>
    </message>
    <message>
        <source>Key resumed</source>
        <translation>Pause des Schlüssels beendet</translation>
    </message>
    <message>
        <source>Key renamed; before: “%1”</source>
        <translation>Schlüssel umbenannt; vorher: „%1“</translation>
    </message>
    <message>
        <source>Key expiry changed to %1</source>
        <translation>Ablauf des Schlüssels geändert auf %1</translation>
    </message>
    <message>
        <source>Key expiry removed</source>
        <translation>Ablauf des Schlüssels entfernt</translation>
    </message>
</context>
<context>
    <name>scripto::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
</context>
<context>
    <name>scripto::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Filter history</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Von außen</translation>
    </message>
    <message>
        <source>The history cannot be read or written: what happens now is forgotten when the program ends.</source>
        <translation>Der Verlauf kann nicht gelesen oder geschrieben werden: Was jetzt geschieht, ist vergessen, wenn das Programm endet.</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Sign-ins, keys that are created or revoked and changes of profiles are listed here from now on. Secrets never are.</source>
        <translation>Anmeldungen, erstellte und widerrufene Schlüssel und Änderungen an Profilen werden von nun an hier aufgeführt. Geheimnisse nie.</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>Names of keys, profiles and accounts are searched, and what happened.</source>
        <translation>Durchsucht wird, was geschah, und die Namen von Schlüsseln, Profilen und Konten.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Select an event for its details.</source>
        <translation>Wählen Sie ein Ereignis, um Einzelheiten zu sehen.</translation>
    </message>
</context>
<context>
    <name>scripto::HistoryView</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>scripto::HttpClient</name>
    <message>
        <source>There is no address to send to.</source>
        <translation>Es gibt keine Adresse, an die gesendet werden kann.</translation>
    </message>
    <message>
        <source>The key contains characters that no key can have.</source>
        <translation>Der Schlüssel enthält Zeichen, die kein Schlüssel haben kann.</translation>
    </message>
    <message>
        <source>A name or address contains an API key. Nothing was sent.</source>
        <translation>Ein Name oder eine Adresse enthält einen API-Schlüssel. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>scripto::HttpErrors</name>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Zu %1 ließ sich keine sichere Verbindung herstellen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by itself, not by an authority that this computer trusts.</source>
        <translation>Das Zertifikat von %1 ist selbst signiert, nicht von einer Stelle, der dieser Computer vertraut.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>Das Zertifikat von %1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet. Is the clock of this computer right?</source>
        <translation>Das Zertifikat von %1 ist noch nicht gültig. Geht die Uhr dieses Computers richtig?</translation>
    </message>
    <message>
        <source>The certificate that %1 shows was issued for another name.</source>
        <translation>Das Zertifikat, das %1 zeigt, wurde für einen anderen Namen ausgestellt.</translation>
    </message>
    <message>
        <source>The certificate of %1 has been revoked.</source>
        <translation>Das Zertifikat von %1 wurde widerrufen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not signed by an authority that this computer trusts.</source>
        <translation>Das Zertifikat von %1 ist nicht von einer Stelle signiert, der dieser Computer vertraut.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not acceptable: %2.</source>
        <translation>Das Zertifikat von %1 ist nicht annehmbar: %2.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>There is no server of the name %1, or this computer is offline.</source>
        <translation>Es gibt keinen Server namens %1, oder dieser Computer ist offline.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>The network proxy made no connection to %1.</source>
        <translation>Der Netzwerk-Proxy hat keine Verbindung zu %1 hergestellt.</translation>
    </message>
    <message>
        <source>The network proxy wants a user name and a password before it connects to %1.</source>
        <translation>Der Netzwerk-Proxy verlangt einen Benutzernamen und ein Passwort, bevor er mit %1 verbindet.</translation>
    </message>
    <message>
        <source>There is no connection to %1.</source>
        <translation>Es gibt keine Verbindung zu %1.</translation>
    </message>
    <message>
        <source>Another user’s program answers at %1 on this computer. Nothing was sent.</source>
        <translation>Auf diesem Computer antwortet unter %1 das Programm eines anderen Benutzers. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Scripto Keys can’t see whose program answers at %1. Nothing was sent.</source>
        <translation>Scripto Keys kann nicht sehen, wessen Programm unter %1 antwortet. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>scripto::HttpTransfer</name>
    <message>
        <source>The answer of %1 was not complete after %2 s.</source>
        <translation>Die Antwort von %1 war nach %2 s nicht vollständig.</translation>
    </message>
    <message>
        <source>What %1 sent is not a valid HTTP answer.</source>
        <translation>Was %1 gesendet hat, ist keine gültige HTTP-Antwort.</translation>
    </message>
    <message>
        <source>The answer of %1 is packed in a way that Scripto Keys can’t read.</source>
        <translation>Die Antwort von %1 ist so verpackt, dass Scripto Keys sie nicht lesen kann.</translation>
    </message>
    <message>
        <source>The connection to %1 ended in the middle of the answer.</source>
        <translation>Die Verbindung zu %1 endete mitten in der Antwort.</translation>
    </message>
    <message>
        <source>%1 points to another address that cannot be read.</source>
        <translation>%1 verweist auf eine andere Adresse, die nicht lesbar ist.</translation>
    </message>
    <message>
        <source>%1 points to %2. Nothing was sent there.</source>
        <translation>%1 verweist auf %2. Dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 points to another of its addresses. The request was not repeated.</source>
        <translation>%1 verweist auf eine andere seiner Adressen. Die Anfrage wurde nicht wiederholt.</translation>
    </message>
    <message>
        <source>%1 points from one address to the next without an end.</source>
        <translation>%1 verweist ohne Ende von einer Adresse auf die nächste.</translation>
    </message>
    <message>
        <source>This computer’s proxy settings for %1 could not be read within %2 s.</source>
        <translation>Die Proxy-Einstellungen dieses Computers für %1 konnten nicht innerhalb von %2 s gelesen werden.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 hat innerhalb von %2 s nicht geantwortet.</translation>
    </message>
    <message>
        <source>There was no connection to %1 within %2 s.</source>
        <translation>Zu %1 gab es innerhalb von %2 s keine Verbindung.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2.</source>
        <translation>Die Antwort von %1 ist größer als %2.</translation>
    </message>
</context>
<context>
    <name>scripto::IndexedBackend</name>
    <message>
        <source>The list of entries in the keychain can’t be read.</source>
        <translation>Die Liste der Einträge im Schlüsselbund kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>scripto::InterruptedRevokesDialog</name>
    <message>
        <source>%1 · asked for on %2; the request may have been sent, its answer was not seen</source>
        <translation>%1 · gewünscht am %2; die Anfrage wurde vielleicht gesendet, ihre Antwort kam nicht an</translation>
    </message>
    <message>
        <source>%1 · asked for on %2</source>
        <translation>%1 · gewünscht am %2</translation>
    </message>
    <message>
        <source>A key was not revoked</source>
        <translation>Ein Schlüssel wurde nicht widerrufen</translation>
    </message>
    <message>
        <source>%1 keys were not revoked</source>
        <translation>%1 Schlüssel wurden nicht widerrufen</translation>
    </message>
    <message>
        <source>The program ended before that was done. Programs that use the key stop working as soon as it is revoked. %1.</source>
        <translation>Das Programm endete, bevor das geschah. Programme, die den Schlüssel benutzen, funktionieren nicht mehr, sobald er widerrufen ist. %1.</translation>
    </message>
    <message>
        <source>It cannot be brought back</source>
        <translation>Er kommt nicht zurück</translation>
    </message>
    <message>
        <source>The program ended before that was done. Programs that use the keys stop working as soon as they are revoked. %1.</source>
        <translation>Das Programm endete, bevor das geschah. Programme, die die Schlüssel benutzen, funktionieren nicht mehr, sobald sie widerrufen sind. %1.</translation>
    </message>
    <message>
        <source>They cannot be brought back</source>
        <translation>Sie kommen nicht zurück</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Revoke %1 keys</source>
        <translation>%1 Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>A key may not have been revoked</source>
        <translation>Ein Schlüssel wurde vielleicht nicht widerrufen</translation>
    </message>
    <message>
        <source>%1 keys may not have been revoked</source>
        <translation>%1 Schlüssel wurden vielleicht nicht widerrufen</translation>
    </message>
</context>
<context>
    <name>scripto::KeyAccounts</name>
    <message>
        <source>It is being revoked already.</source>
        <translation>Er wird schon widerrufen.</translation>
    </message>
    <message>
        <source>No profile of this account is left.</source>
        <translation>Von diesem Konto ist kein Profil mehr da.</translation>
    </message>
    <message>
        <source>It is not in the server’s list.</source>
        <translation>Er steht nicht in der Liste des Servers.</translation>
    </message>
</context>
<context>
    <name>scripto::KeyCaps</name>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
</context>
<context>
    <name>scripto::KeyChangeActions</name>
    <message numerus="yes">
        <source>%n keys are paused. The server refuses them until you resume them.</source>
        <translation>
            <numerusform>%n Schlüssel ist pausiert. Der Server lehnt ihn ab, bis Sie die Pause beenden.</numerusform>
            <numerusform>%n Schlüssel sind pausiert. Der Server lehnt sie ab, bis Sie die Pause beenden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is paused. The server refuses it until you resume it.</source>
        <translation>%1 ist pausiert. Der Server lehnt ihn ab, bis Sie die Pause beenden.</translation>
    </message>
    <message>
        <source>The CLI can’t use profile %1 until then.</source>
        <translation>So lange kann die CLI das Profil %1 nicht verwenden.</translation>
    </message>
    <message numerus="yes">
        <source>%n keys are no longer paused.</source>
        <translation>
            <numerusform>%n Schlüssel ist nicht mehr pausiert.</numerusform>
            <numerusform>%n Schlüssel sind nicht mehr pausiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no longer paused.</source>
        <translation>%1 ist nicht mehr pausiert.</translation>
    </message>
    <message>
        <source>%1 now expires on %2.</source>
        <translation>%1 läuft jetzt am %2 ab.</translation>
    </message>
    <message>
        <source>%1 no longer expires.</source>
        <translation>%1 läuft nicht mehr ab.</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Pause wird beendet…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Wird pausiert…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Pause beenden</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Alle Pausen beenden</translation>
    </message>
    <message>
        <source>%1 is now called %2.</source>
        <translation>%1 heißt jetzt %2.</translation>
    </message>
    <message numerus="yes">
        <source>It isn’t known whether %n keys were changed.</source>
        <translation>
            <numerusform>Es ist nicht bekannt, ob %n Schlüssel geändert wurde.</numerusform>
            <numerusform>Es ist nicht bekannt, ob %n Schlüssel geändert wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys were not changed.</source>
        <translation>
            <numerusform>%n Schlüssel wurde nicht geändert.</numerusform>
            <numerusform>%n Schlüssel wurden nicht geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>It isn’t known whether %1 was changed.</source>
        <translation>Es ist nicht bekannt, ob %1 geändert wurde.</translation>
    </message>
    <message>
        <source>%1 was not changed.</source>
        <translation>%1 wurde nicht geändert.</translation>
    </message>
</context>
<context>
    <name>scripto::KeyChangeCommands</name>
    <message>
        <source>&amp;Pause</source>
        <translation>Pausi&amp;eren</translation>
    </message>
    <message>
        <source>Re&amp;name key…</source>
        <translation>Schlüssel &amp;umbenennen…</translation>
    </message>
    <message>
        <source>C&amp;hange expiry…</source>
        <translation>&amp;Ablauf ändern…</translation>
    </message>
    <message>
        <source>Resu&amp;me</source>
        <translation>Pause b&amp;eenden</translation>
    </message>
    <message>
        <source>it is being changed already</source>
        <translation>er wird gerade geändert</translation>
    </message>
    <message>
        <source>one key at a time</source>
        <translation>nur ein Schlüssel auf einmal</translation>
    </message>
</context>
<context>
    <name>scripto::KeyChanges</name>
    <message>
        <source>It is not in the server’s list any more.</source>
        <translation>Er steht nicht mehr in der Liste des Servers.</translation>
    </message>
    <message>
        <source>The server’s list is cut before it.</source>
        <translation>Die Liste des Servers bricht vorher ab.</translation>
    </message>
    <message>
        <source>The answer was lost, and the server’s list shows the key as before.</source>
        <translation>Die Antwort ging verloren, und die Liste des Servers zeigt den Schlüssel wie vorher.</translation>
    </message>
    <message>
        <source>The server accepted this, but its list shows the key as before.</source>
        <translation>Der Server hat das angenommen, aber seine Liste zeigt den Schlüssel wie vorher.</translation>
    </message>
    <message>
        <source>This key is being rotated.</source>
        <translation>Dieser Schlüssel wird ausgetauscht.</translation>
    </message>
    <message>
        <source>This key is being revoked.</source>
        <translation>Dieser Schlüssel wird widerrufen.</translation>
    </message>
    <message>
        <source>This key is being changed.</source>
        <translation>Dieser Schlüssel wird geändert.</translation>
    </message>
    <message>
        <source>The server does not let this web session change the key.</source>
        <translation>Der Server lässt diese Websitzung den Schlüssel nicht ändern.</translation>
    </message>
    <message>
        <source>The server accepted this, but its list could not be read since.</source>
        <translation>Der Server hat das angenommen, aber seine Liste konnte seither nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>scripto::KeyDetails</name>
    <message>
        <source>CLI uses this</source>
        <translation>Von der CLI benutzt</translation>
    </message>
    <message>
        <source>This app reads the list with it</source>
        <translation>Diese App liest damit die Liste</translation>
    </message>
    <message>
        <source>Copy revoke command</source>
        <translation>Befehl zum Widerrufen kopieren</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Tauschen…</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>For a terminal on any computer that has another key of the account in SCRIPTO_API_KEY</source>
        <translation>Für ein Terminal auf einem beliebigen Computer, der einen anderen Schlüssel des Kontos in SCRIPTO_API_KEY hat</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Without this app</source>
        <translation>Ohne diese App</translation>
    </message>
    <message>
        <source>Unnamed key</source>
        <translation>Schlüssel ohne Namen</translation>
    </message>
    <message>
        <source>Rotate: %1</source>
        <translation>Austauschen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n keys selected</source>
        <translation>
            <numerusform>%n Schlüssel ausgewählt</numerusform>
            <numerusform>%n Schlüssel ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n keys</source>
        <translation>
            <numerusform>%n Schlüssel widerrufen</numerusform>
            <numerusform>%n Schlüssel widerrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Revoke: the server can’t be reached</source>
        <translation>Widerrufen: Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>1 more place</source>
        <translation>1 weitere Stelle</translation>
    </message>
    <message>
        <source>%1 more places</source>
        <translation>%1 weitere Stellen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Change expiry…</source>
        <translation>Ablauf ändern…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Pause beenden</translation>
    </message>
    <message>
        <source>The server refuses the key until you resume it</source>
        <translation>Der Server lehnt den Schlüssel ab, bis Sie die Pause beenden</translation>
    </message>
</context>
<context>
    <name>scripto::KeyExpiryDialog</name>
    <message>
        <source>When should “%1” expire?</source>
        <translation>Wann soll „%1“ ablaufen?</translation>
    </message>
    <message>
        <source>At present it expires on %1. The new time counts from today.</source>
        <translation>Bisher läuft er am %1 ab. Die neue Zeit zählt ab heute.</translation>
    </message>
    <message>
        <source>At present it never expires. The new time counts from today.</source>
        <translation>Bisher läuft er nie ab. Die neue Zeit zählt ab heute.</translation>
    </message>
    <message>
        <source>Change expiry</source>
        <translation>Ablauf ändern</translation>
    </message>
</context>
<context>
    <name>scripto::KeyFacts</name>
    <message>
        <source>the server doesn’t report when it was last used.</source>
        <translation>der Server meldet nicht, wann er zuletzt benutzt wurde.</translation>
    </message>
    <message>
        <source>the server doesn’t record its use. It may have been used %1.</source>
        <translation>der Server erfasst seine Nutzung nicht. Vielleicht wurde er %1 benutzt.</translation>
    </message>
    <message>
        <source>the server doesn’t record its use.</source>
        <translation>der Server erfasst seine Nutzung nicht.</translation>
    </message>
    <message>
        <source>unchanged since it was created %1.</source>
        <translation>unverändert, seit er %1 erstellt wurde.</translation>
    </message>
    <message>
        <source>the server reports no use since it was created %1.</source>
        <translation>der Server meldet keine Nutzung; %1 erstellt.</translation>
    </message>
    <message>
        <source>only this app is known to use it.</source>
        <translation>bekannt ist nur, dass diese App ihn benutzt.</translation>
    </message>
    <message>
        <source>it changed %1, which may have been a use.</source>
        <translation>er hat sich %1 geändert; das kann eine Nutzung gewesen sein.</translation>
    </message>
    <message>
        <source>last used %1.</source>
        <translation>zuletzt %1 benutzt.</translation>
    </message>
    <message>
        <source>it still works, and Undo keeps it.</source>
        <translation>er gilt noch, und mit Rückgängig bleibt er.</translation>
    </message>
    <message>
        <source>the server has not answered yet.</source>
        <translation>der Server hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>a new key took its place on %1. Revoke it when nothing uses it any more.</source>
        <translation>am %1 trat ein neuer Schlüssel an seine Stelle. Widerrufen Sie ihn, wenn nichts ihn mehr benutzt.</translation>
    </message>
    <message>
        <source>probably left over from an earlier sign-in.</source>
        <translation>wahrscheinlich von einer früheren Anmeldung übrig.</translation>
    </message>
    <message>
        <source>it expired %1.</source>
        <translation>er ist %1 abgelaufen.</translation>
    </message>
    <message>
        <source>the server doesn’t accept it at present.</source>
        <translation>der Server nimmt ihn zurzeit nicht an.</translation>
    </message>
    <message>
        <source>it expires %1.</source>
        <translation>er läuft %1 ab.</translation>
    </message>
    <message>
        <source>It is SCRIPTO_API_KEY in this environment.</source>
        <translation>Er ist SCRIPTO_API_KEY in dieser Umgebung.</translation>
    </message>
    <message>
        <source>It may be SCRIPTO_API_KEY in this environment.</source>
        <translation>Er ist vielleicht SCRIPTO_API_KEY in dieser Umgebung.</translation>
    </message>
    <message>
        <source>Profile %1 holds it.</source>
        <translation>Profil %1 hat ihn.</translation>
    </message>
    <message>
        <source>Profile %1 probably holds it.</source>
        <translation>Profil %1 hat ihn wahrscheinlich.</translation>
    </message>
    <message>
        <source>Profile %1 may hold it.</source>
        <translation>Profil %1 hat ihn vielleicht.</translation>
    </message>
    <message>
        <source>No profile on this computer holds it.</source>
        <translation>Kein Profil auf diesem Computer hat ihn.</translation>
    </message>
    <message>
        <source>config.json can’t be read, so a profile may hold it.</source>
        <translation>config.json kann nicht gelesen werden, ein Profil hat ihn also vielleicht.</translation>
    </message>
    <message>
        <source>Held by %1.</source>
        <translation>%1 haben ihn.</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>Nicht gemeldet</translation>
    </message>
    <message>
        <source>Not tracked; the key changed then</source>
        <translation>Nicht erfasst; da änderte sich der Schlüssel</translation>
    </message>
    <message>
        <source>Not tracked by this server</source>
        <translation>Von diesem Server nicht erfasst</translation>
    </message>
    <message>
        <source>Server says</source>
        <translation>Laut Server</translation>
    </message>
    <message>
        <source>Perhaps: the key changed then</source>
        <translation>Vielleicht: Da änderte sich der Schlüssel</translation>
    </message>
    <message>
        <source>This app; others not known since %1</source>
        <translation>Diese App; andere seit %1 nicht bekannt</translation>
    </message>
    <message>
        <source>This app; others not known</source>
        <translation>Diese App; andere nicht bekannt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Begrenzung</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Uses left</source>
        <translation>Noch nutzbar</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Shortened</source>
        <translation>Gekürzt</translation>
    </message>
    <message>
        <source>Some texts of the server were too long</source>
        <translation>Einige Texte des Servers waren zu lang</translation>
    </message>
    <message>
        <source>Key start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Held on this computer: %1 of them.</source>
        <translation>Davon auf diesem Computer: %1.</translation>
    </message>
    <message>
        <source>config.json can’t be read, so a profile may hold one of them.</source>
        <translation>config.json kann nicht gelesen werden, ein Profil hat also vielleicht einen davon.</translation>
    </message>
    <message>
        <source>Different states.</source>
        <translation>Verschiedene Zustände.</translation>
    </message>
    <message>
        <source>%1, all of them.</source>
        <translation>%1, alle.</translation>
    </message>
    <message>
        <source>No profile on this computer holds any of them.</source>
        <translation>Kein Profil auf diesem Computer hat einen davon.</translation>
    </message>
    <message>
        <source>the server doesn’t accept it until you resume it.</source>
        <translation>der Server lehnt ihn ab, bis Sie die Pause beenden.</translation>
    </message>
</context>
<context>
    <name>scripto::KeyMinting</name>
    <message>
        <source>No key was asked for, since it could not be noted first. %1</source>
        <translation>Es wurde kein Schlüssel angefordert, weil das nicht vorher vermerkt werden konnte. %1</translation>
    </message>
</context>
<context>
    <name>scripto::KeyReveal</name>
    <message>
        <source>Copy key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>The clipboard is cleared %1 s after copying.</source>
        <translation>Die Zwischenablage wird %1 s nach dem Kopieren geleert.</translation>
    </message>
    <message>
        <source>The key was not copied: another program holds the clipboard. Try again.</source>
        <translation>Der Schlüssel wurde nicht kopiert: Ein anderes Programm belegt die Zwischenablage. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>The clipboard is cleared in %1 s.</source>
        <translation>Die Zwischenablage wird in %1 s geleert.</translation>
    </message>
    <message>
        <source>The key is no longer on the clipboard.</source>
        <translation>Der Schlüssel ist nicht mehr in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>scripto::KeyRotation</name>
    <message>
        <source>The key in these profiles belongs to another account than the one that would make the new key, as the server says.</source>
        <translation>Der Schlüssel in diesen Profilen gehört laut Server zu einem anderen Konto als dem, das den neuen Schlüssel erzeugen würde.</translation>
    </message>
    <message>
        <source>No profile holds this key any more.</source>
        <translation>Kein Profil hat diesen Schlüssel noch.</translation>
    </message>
    <message>
        <source>The new key cannot do all that the old one can.</source>
        <translation>Der neue Schlüssel kann nicht alles, was der alte kann.</translation>
    </message>
    <message>
        <source>SCRIPTO_API_KEY of this program’s environment may be the old key.</source>
        <translation>SCRIPTO_API_KEY in der Umgebung dieses Programms ist vielleicht der alte Schlüssel.</translation>
    </message>
    <message>
        <source>The profile “%1” holds the old key.</source>
        <translation>Das Profil „%1“ hat den alten Schlüssel.</translation>
    </message>
    <message>
        <source>The rotation was interrupted, and no copy of the old key is at hand to identify it.</source>
        <translation>Der Austausch wurde unterbrochen, und keine Kopie des alten Schlüssels ist zur Hand, um ihn zu erkennen.</translation>
    </message>
    <message>
        <source>The rotation was interrupted, and the old key has been used since.</source>
        <translation>Der Austausch wurde unterbrochen, und der alte Schlüssel wurde seitdem benutzt.</translation>
    </message>
</context>
<context>
    <name>scripto::KeyStore</name>
    <message>
        <source>the account of profile “%1”</source>
        <translation>das Konto des Profils „%1“</translation>
    </message>
</context>
<context>
    <name>scripto::KeyTexts</name>
    <message>
        <source>Maybe %1</source>
        <translation>Vielleicht %1</translation>
    </message>
    <message>
        <source>Replaced on %1 by a new key. Revoke it when nothing uses it any more.</source>
        <translation>Am %1 durch einen neuen Schlüssel ersetzt. Widerrufen Sie ihn, wenn nichts ihn mehr benutzt.</translation>
    </message>
    <message>
        <source>To be revoked</source>
        <translation>Wird widerrufen</translation>
    </message>
    <message>
        <source>Revoking %1 s</source>
        <translation>Widerruf in %1 s</translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation>Wird widerrufen…</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Orphan</source>
        <translation>Verwaist</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Nie benutzt</translation>
    </message>
    <message>
        <source>No use seen</source>
        <translation>Keine Nutzung</translation>
    </message>
    <message>
        <source>Not tracked</source>
        <translation>Nicht erfasst</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>Nicht gemeldet</translation>
    </message>
    <message>
        <source>Use unknown</source>
        <translation>Nutzung unbekannt</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Benutzung</translation>
    </message>
    <message>
        <source>This app</source>
        <translation>Von dieser App</translation>
    </message>
    <message>
        <source>None reported</source>
        <translation>Keine gemeldet</translation>
    </message>
    <message>
        <source>the server does not record the use of this key</source>
        <translation>der Server erfasst die Nutzung dieses Schlüssels nicht</translation>
    </message>
    <message>
        <source>This app, %1; others not known</source>
        <translation>Von dieser App, %1; andere nicht bekannt</translation>
    </message>
    <message>
        <source>This app, %1; others not known since %2</source>
        <translation>Von dieser App, %1; andere seit %2 nicht bekannt</translation>
    </message>
    <message>
        <source>this environment</source>
        <translation>diese Umgebung</translation>
    </message>
    <message>
        <source>probably %1</source>
        <translation>wahrscheinlich %1</translation>
    </message>
    <message>
        <source>maybe %1</source>
        <translation>vielleicht %1</translation>
    </message>
    <message>
        <source>The key of “%1” has no uses left. The server deletes it at the next one.</source>
        <translation>Der Schlüssel von „%1“ ist aufgebraucht. Bei der nächsten Benutzung löscht ihn der Server.</translation>
    </message>
    <message>
        <source>once more</source>
        <translation>noch einmal</translation>
    </message>
    <message>
        <source>%1 more times</source>
        <translation>noch %1-mal</translation>
    </message>
    <message>
        <source>The key of “%1” can be used %2, and reading the list is one use. The server deletes a key that is used up.</source>
        <translation>Der Schlüssel von „%1“ kann %2 benutzt werden, und das Lesen der Liste zählt dazu. Einen aufgebrauchten Schlüssel löscht der Server.</translation>
    </message>
    <message>
        <source>Show keys (uses 1 of %1)</source>
        <translation>Schlüssel zeigen (verbraucht 1 von %1)</translation>
    </message>
    <message>
        <source>This key is, or may be, in use on this computer.</source>
        <translation>Dieser Schlüssel wird auf diesem Computer benutzt oder vielleicht benutzt.</translation>
    </message>
    <message>
        <source>Scripto Keys reads this list with it.</source>
        <translation>Scripto Keys liest diese Liste damit.</translation>
    </message>
    <message>
        <source>This key is being rotated.</source>
        <translation>Dieser Schlüssel wird ausgetauscht.</translation>
    </message>
    <message>
        <source>config.json cannot be read, so a profile in it may use this key.</source>
        <translation>config.json kann nicht gelesen werden, ein Profil darin könnte also diesen Schlüssel benutzen.</translation>
    </message>
    <message>
        <source>The server doesn’t report when this key was last used.</source>
        <translation>Der Server meldet nicht, wann dieser Schlüssel zuletzt benutzt wurde.</translation>
    </message>
    <message>
        <source>The server doesn’t record the use of this key: its rate limit is incomplete.</source>
        <translation>Der Server erfasst die Nutzung dieses Schlüssels nicht: Seine Ratenbegrenzung ist unvollständig.</translation>
    </message>
    <message>
        <source>Scripto Keys used this key itself, which hides whether other programs do.</source>
        <translation>Scripto Keys hat diesen Schlüssel selbst benutzt; das verdeckt, ob andere Programme es tun.</translation>
    </message>
    <message>
        <source>The server reports no use of this key, but that cannot be checked.</source>
        <translation>Der Server meldet keine Nutzung dieses Schlüssels, aber das lässt sich nicht prüfen.</translation>
    </message>
    <message>
        <source>1 more place</source>
        <translation>1 weiteren Stelle</translation>
    </message>
    <message>
        <source>%1 more places</source>
        <translation>%1 weiteren Stellen</translation>
    </message>
    <message>
        <source>This key was found in %1.</source>
        <translation>Dieser Schlüssel wurde gefunden in %1.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>A key needs a name.</source>
        <translation>Ein Schlüssel braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name has %1 characters; %2 are allowed.</source>
        <translation>Der Name hat %1 Zeichen; %2 sind erlaubt.</translation>
    </message>
</context>
<context>
    <name>scripto::KeychainCopies</name>
    <message>
        <source>This profile has no key.</source>
        <translation>Dieses Profil hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>The keychain’s copy of “%1” has been changed since.</source>
        <translation>Die Kopie von „%1“ im Schlüsselbund hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>The keychain didn’t save the new copy. Nothing was removed.</source>
        <translation>Der Schlüsselbund hat die neue Kopie nicht gespeichert. Nichts wurde entfernt.</translation>
    </message>
    <message>
        <source>A newer version of Scripto Keys has written the entry of this name.</source>
        <translation>Eine neuere Version von Scripto Keys hat den Eintrag dieses Namens geschrieben.</translation>
    </message>
    <message>
        <source>Another program has written the entry of this name.</source>
        <translation>Ein anderes Programm hat den Eintrag dieses Namens geschrieben.</translation>
    </message>
</context>
<context>
    <name>scripto::KeychainTexts</name>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>Entries in the keychain are locked</source>
        <translation>Einträge im Schlüsselbund sind gesperrt</translation>
    </message>
    <message>
        <source>Your profiles work. Once unlocked, these copies will be updated: %1.</source>
        <translation>Ihre Profile funktionieren. Nach dem Entsperren werden diese Kopien aktualisiert: %1.</translation>
    </message>
    <message>
        <source>Entries of a newer version</source>
        <translation>Einträge einer neueren Version</translation>
    </message>
    <message>
        <source>A newer Scripto Keys has written these to the keychain. They are left alone: %1.</source>
        <translation>Ein neueres Scripto Keys hat diese in den Schlüsselbund geschrieben. Sie bleiben unberührt: %1.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>Your profiles work. Their copies in the keychain are updated once you unlock it.</source>
        <translation>Ihre Profile funktionieren. Ihre Kopien im Schlüsselbund werden aktualisiert, sobald Sie ihn entsperren.</translation>
    </message>
    <message>
        <source>The keychain is not set up</source>
        <translation>Der Schlüsselbund ist nicht eingerichtet</translation>
    </message>
    <message>
        <source>It would keep a second copy of each profile. The desktop asks for a password for it.</source>
        <translation>Er würde von jedem Profil eine zweite Kopie aufbewahren. Der Desktop fragt dafür nach einem Passwort.</translation>
    </message>
    <message>
        <source>This desktop has no keychain</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>Your profiles work. config.json has the only copies.</source>
        <translation>Ihre Profile funktionieren. Die einzigen Kopien sind in config.json.</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>Der Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>Your profiles work. If it stays silent, close Scripto Keys and open it again.</source>
        <translation>Ihre Profile funktionieren. Wenn er weiter schweigt, schließen Sie Scripto Keys und öffnen es wieder.</translation>
    </message>
    <message>
        <source>The keychain is off</source>
        <translation>Der Schlüsselbund ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Your profiles work. config.json has the only copies, as the settings say.</source>
        <translation>Ihre Profile funktionieren. Die einzigen Kopien sind in config.json, wie in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Entsperren…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten…</translation>
    </message>
</context>
<context>
    <name>scripto::KeysColumns</name>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
</context>
<context>
    <name>scripto::KeysHead</name>
    <message>
        <source>Stop reading</source>
        <translation>Nicht weiterlesen</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>Keys of all accounts</source>
        <translation>Schlüssel aller Konten</translation>
    </message>
    <message>
        <source>Keys of %1</source>
        <translation>Schlüssel von %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>Show the keys of all accounts</source>
        <translation>Die Schlüssel aller Konten zeigen</translation>
    </message>
    <message>
        <source>the profiles have one account</source>
        <translation>die Profile haben ein einziges Konto</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keys of</source>
        <translation>Schlüssel von</translation>
    </message>
</context>
<context>
    <name>scripto::KeysMessages</name>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Sign in to manage keys</source>
        <translation>Zum Verwalten der Schlüssel anmelden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>These are the keys as read %1; revoking and creating have to wait.</source>
        <translation>Das sind die Schlüssel, %1 gelesen; Widerrufen und Erstellen müssen warten.</translation>
    </message>
    <message>
        <source>These are the keys as read %1.</source>
        <translation>Das sind die Schlüssel, %1 gelesen.</translation>
    </message>
    <message>
        <source>The server lists 100 keys and no more; there may be others.</source>
        <translation>Der Server führt 100 Schlüssel auf und nicht mehr; es kann weitere geben.</translation>
    </message>
    <message>
        <source>The server lists only the oldest 100 and the newest 100 keys; there may be others.</source>
        <translation>Der Server führt nur die 100 ältesten und die 100 neuesten Schlüssel auf; es kann weitere geben.</translation>
    </message>
</context>
<context>
    <name>scripto::KeysModel</name>
    <message>
        <source>this app</source>
        <translation>diese App</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Undo revoking</source>
        <translation>Widerruf rückgängig machen</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
</context>
<context>
    <name>scripto::KeysPanel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Nie benutzt</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Used here</source>
        <translation>Hier benutzt</translation>
    </message>
    <message>
        <source>Orphans</source>
        <translation>Verwaist</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>&amp;Revoke</source>
        <translation>&amp;Widerrufen</translation>
    </message>
    <message>
        <source>&amp;Undo revoking</source>
        <translation>Widerruf &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>&amp;ID kopieren</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>The key’s id was copied.</source>
        <translation>Die ID des Schlüssels wurde kopiert.</translation>
    </message>
    <message>
        <source>%1 key ids were copied.</source>
        <translation>%1 Schlüssel-IDs wurden kopiert.</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>&amp;Widerrufen…</translation>
    </message>
    <message>
        <source>no key is selected</source>
        <translation>kein Schlüssel ist ausgewählt</translation>
    </message>
    <message>
        <source>the server can’t be reached</source>
        <translation>der Server ist nicht erreichbar</translation>
    </message>
</context>
<context>
    <name>scripto::KeysPlaceholder</name>
    <message>
        <source>Reading the keys of %1…</source>
        <translation>Die Schlüssel von %1 werden gelesen…</translation>
    </message>
    <message>
        <source>The keys have not been read</source>
        <translation>Die Schlüssel wurden nicht gelesen</translation>
    </message>
    <message>
        <source>Those of %1 are on the server.</source>
        <translation>Die von %1 sind auf dem Server.</translation>
    </message>
    <message>
        <source>Read keys</source>
        <translation>Schlüssel lesen</translation>
    </message>
    <message>
        <source>The keys could not be read</source>
        <translation>Die Schlüssel konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Sign in to manage keys</source>
        <translation>Zum Verwalten der Schlüssel anmelden</translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation>Noch keine Schlüssel</translation>
    </message>
    <message>
        <source>The server knows no key of %1.</source>
        <translation>Der Server kennt keinen Schlüssel von %1.</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Neuer Schlüssel…</translation>
    </message>
    <message>
        <source>No key matches “%1”</source>
        <translation>Kein Schlüssel passt zu „%1“</translation>
    </message>
    <message>
        <source>Name, key start and profile names of 1 key were searched.</source>
        <translation>Name, Schlüsselanfang und Profilnamen von 1 Schlüssel wurden durchsucht.</translation>
    </message>
    <message>
        <source>Names, key starts and profile names of %1 keys were searched.</source>
        <translation>Namen, Schlüsselanfänge und Profilnamen von %1 Schlüsseln wurden durchsucht.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No such key</source>
        <translation>Kein solcher Schlüssel</translation>
    </message>
    <message>
        <source>There is 1 key in all.</source>
        <translation>Insgesamt gibt es 1 Schlüssel.</translation>
    </message>
    <message>
        <source>There are %1 keys in all.</source>
        <translation>Insgesamt gibt es %1 Schlüssel.</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The web session was refused</source>
        <translation>Die Websitzung wurde abgelehnt</translation>
    </message>
    <message>
        <source>The key of %1 was refused</source>
        <translation>Der Schlüssel von %1 wurde abgelehnt</translation>
    </message>
    <message>
        <source>%1 did not accept it.</source>
        <translation>%1 hat ihn nicht angenommen.</translation>
    </message>
    <message>
        <source>%1 answered %2.</source>
        <translation>%1 hat mit %2 geantwortet.</translation>
    </message>
    <message>
        <source>The key may be revoked, expired or used too often.</source>
        <translation>Der Schlüssel ist vielleicht widerrufen, abgelaufen oder zu oft benutzt worden.</translation>
    </message>
    <message>
        <source>Nothing on this computer was changed.</source>
        <translation>Auf diesem Computer wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Managing keys needs a code</source>
        <translation>Zum Verwalten der Schlüssel braucht es einen Code</translation>
    </message>
    <message>
        <source>One code, sent to %1, opens a session until you quit; the profiles work without it.</source>
        <translation>Ein Code, an %1 geschickt, öffnet eine Sitzung, bis Sie das Programm beenden; die Profile funktionieren ohne sie.</translation>
    </message>
</context>
<context>
    <name>scripto::KeysView</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>scripto::LoginFlow</name>
    <message>
        <source>The code was not sent, since the sign-in could not be noted first. %1</source>
        <translation>Der Code wurde nicht gesendet, weil die Anmeldung nicht vorher vermerkt werden konnte. %1</translation>
    </message>
    <message>
        <source>No key was requested, since that could not be noted first. %1</source>
        <translation>Es wurde kein Schlüssel angefordert, da das nicht zuerst festgehalten werden konnte. %1</translation>
    </message>
    <message>
        <source>It does not let a web session make keys.</source>
        <translation>Er lässt keine Websitzung Schlüssel erstellen.</translation>
    </message>
</context>
<context>
    <name>scripto::MainToolBar</name>
    <message>
        <source>Main toolbar</source>
        <translation>Hauptsymbolleiste</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Neuer Schlüssel…</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Ro&amp;tate…</source>
        <translation>Aus&amp;tauschen…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Get a key by e-mail, and a profile for it</source>
        <translation>Einen Schlüssel per E-Mail holen, mit einem Profil dafür</translation>
    </message>
    <message>
        <source>Create another key in this account</source>
        <translation>Einen weiteren Schlüssel in diesem Konto erzeugen</translation>
    </message>
    <message>
        <source>Revoke the selected keys</source>
        <translation>Die ausgewählten Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Replace the key with a new one, here and on the server</source>
        <translation>Den Schlüssel durch einen neuen ersetzen, hier und auf dem Server</translation>
    </message>
    <message>
        <source>Read the keys again</source>
        <translation>Die Schlüssel neu lesen</translation>
    </message>
    <message>
        <source>&amp;Details pane</source>
        <translation>&amp;Detailbereich</translation>
    </message>
    <message>
        <source>Show the details of what is selected</source>
        <translation>Die Details der Auswahl zeigen</translation>
    </message>
</context>
<context>
    <name>scripto::MainWindow</name>
    <message>
        <source>Scripto Keys</source>
        <translation>Scripto Keys</translation>
    </message>
    <message>
        <source>A newer version of Scripto Keys has written %1. This version leaves that alone, and remembers nothing there.</source>
        <translation>Eine neuere Version von Scripto Keys hat %1 geschrieben. Diese Version lässt das unberührt und merkt sich dort nichts.</translation>
    </message>
    <message>
        <source>Scripto Keys doesn’t use %1, because other users of this computer can write there, or something else is in the way.</source>
        <translation>Scripto Keys benutzt %1 nicht, weil andere Benutzer dieses Computers dort schreiben können oder etwas anderes im Weg ist.</translation>
    </message>
    <message>
        <source>The disk isn’t answering. Nothing can be read or saved until it does.</source>
        <translation>Der Datenträger antwortet nicht. Solange er das nicht tut, kann nichts gelesen oder gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>scripto::MaskedKeyView</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Hide key</source>
        <translation>Schlüssel verbergen</translation>
    </message>
    <message>
        <source>Show key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Shown on the screen</source>
        <translation>Auf dem Bildschirm sichtbar</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
</context>
<context>
    <name>scripto::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>scripto::MintProblem</name>
    <message>
        <source>A key “%1” may exist that nobody holds, and the list could not be read to find out. Look for it there before you try again.</source>
        <translation>Vielleicht gibt es einen Schlüssel „%1“, den niemand hat, und die Liste war nicht lesbar, um das herauszufinden. Suchen Sie ihn dort, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 keys “%2” are in the list since then, one of which nobody holds. Look for it there before you try again.</source>
        <translation>Seitdem stehen %1 Schlüssel „%2“ in der Liste, von denen einen niemand hat. Suchen Sie ihn dort, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>A key “%1” may exist that nobody holds. The server lists 100 keys and no more, so that it cannot be told.</source>
        <translation>Vielleicht gibt es einen Schlüssel „%1“, den niemand hat. Der Server führt 100 Schlüssel auf und nicht mehr, daher lässt es sich nicht sagen.</translation>
    </message>
    <message>
        <source>The list has no new key “%1”, so it was most likely not made. You can try again.</source>
        <translation>In der Liste ist kein neuer Schlüssel „%1“, er wurde also höchstwahrscheinlich nicht erstellt. Sie können es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Sign in to manage keys</source>
        <translation>Zum Verwalten der Schlüssel anmelden</translation>
    </message>
    <message>
        <source>I’ll copy the key myself</source>
        <translation>Ich kopiere den Schlüssel selbst</translation>
    </message>
    <message>
        <source>The answer to the request was lost.</source>
        <translation>Die Antwort auf die Anfrage ging verloren.</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>The key that nobody held was revoked. You can try again.</source>
        <translation>Der Schlüssel, den niemand hatte, wurde widerrufen. Sie können es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The key “%1” is in the list since then, and nobody holds it. Revoke it, then try again.</source>
        <translation>Der Schlüssel „%1“ steht seitdem in der Liste, und niemand hat ihn. Widerrufen Sie ihn, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The key “%1” of %2 is in the list since then, and nobody holds it. Revoke it, then try again.</source>
        <translation>Der Schlüssel „%1“ vom %2 steht seitdem in der Liste, und niemand hat ihn. Widerrufen Sie ihn, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>scripto::MintedExpiry</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>The server set another expiry:</source>
        <translation>Der Server hat einen anderen Ablauf gesetzt:</translation>
    </message>
    <message>
        <source>%1 instead of %2.</source>
        <translation>%1 statt %2.</translation>
    </message>
</context>
<context>
    <name>scripto::MintedKeyPage</name>
    <message>
        <source>The key was not copied.</source>
        <translation>Der Schlüssel wurde nicht kopiert.</translation>
    </message>
    <message>
        <source>It cannot be shown again; it stays valid until you revoke it.</source>
        <translation>Er kann nicht noch einmal gezeigt werden; er bleibt gültig, bis Sie ihn widerrufen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Saving it as profile %1.</source>
        <translation>Er wird als Profil %1 gespeichert.</translation>
    </message>
    <message>
        <source>Saved as profile %1 in config.json.</source>
        <translation>Als Profil %1 in config.json gespeichert.</translation>
    </message>
    <message>
        <source>Saved as profile %1, in config.json and in the keychain.</source>
        <translation>Als Profil %1 gespeichert, in config.json und im Schlüsselbund.</translation>
    </message>
    <message>
        <source>It is not saved as a profile yet.</source>
        <translation>Er ist noch nicht als Profil gespeichert.</translation>
    </message>
</context>
<context>
    <name>scripto::MirrorTexts</name>
    <message>
        <source>Changed in config.json %1.</source>
        <translation>In config.json %1 geändert.</translation>
    </message>
    <message>
        <source>Changed in the keychain %1.</source>
        <translation>Im Schlüsselbund %1 geändert.</translation>
    </message>
    <message>
        <source>Nothing has been overwritten.</source>
        <translation>Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>config.json is back to an older key; the keychain has the newer one.</source>
        <translation>config.json hat wieder einen älteren Schlüssel; der Schlüsselbund hat den neueren.</translation>
    </message>
    <message>
        <source>config.json has a key that was revoked; the keychain has another one.</source>
        <translation>config.json hat einen widerrufenen Schlüssel; der Schlüsselbund hat einen anderen.</translation>
    </message>
    <message>
        <source>config.json and the keychain have different copies.</source>
        <translation>config.json und der Schlüsselbund haben verschiedene Kopien.</translation>
    </message>
    <message>
        <source>The keychain is locked. The copies are compared, and written where needed, once it is unlocked.</source>
        <translation>Der Schlüsselbund ist gesperrt. Die Kopien werden verglichen und, wo nötig, geschrieben, sobald er entsperrt ist.</translation>
    </message>
    <message>
        <source>This desktop’s keychain is not set up, so config.json has the only copy.</source>
        <translation>Der Schlüsselbund dieses Desktops ist nicht eingerichtet, die einzige Kopie ist also in config.json.</translation>
    </message>
    <message>
        <source>This desktop has no keychain, so config.json has the only copy.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund, die einzige Kopie ist also in config.json.</translation>
    </message>
    <message>
        <source>The keychain does not answer. If that lasts, close Scripto Keys and open it again.</source>
        <translation>Der Schlüsselbund antwortet nicht. Wenn das so bleibt, schließen Sie Scripto Keys und öffnen es wieder.</translation>
    </message>
    <message>
        <source>The keychain is off in Settings, so only config.json is read and written.</source>
        <translation>Der Schlüsselbund ist in den Einstellungen ausgeschaltet, darum wird nur config.json gelesen und geschrieben.</translation>
    </message>
    <message>
        <source>The keychain refused its copy of this profile. It is tried again when the keychain changes.</source>
        <translation>Der Schlüsselbund hat seine Kopie dieses Profils abgelehnt. Es wird erneut versucht, wenn er sich ändert.</translation>
    </message>
    <message>
        <source>The keychain has not answered yet.</source>
        <translation>Der Schlüsselbund hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Same in config.json and the keychain.</source>
        <translation>In config.json und im Schlüsselbund gleich.</translation>
    </message>
    <message>
        <source>Last changed %1.</source>
        <translation>Zuletzt %1 geändert.</translation>
    </message>
    <message>
        <source>config.json and the keychain are being compared.</source>
        <translation>config.json und der Schlüsselbund werden verglichen.</translation>
    </message>
    <message>
        <source>In config.json it now belongs to another account or server than in the keychain.</source>
        <translation>In config.json gehört es jetzt zu einem anderen Konto oder Server als im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The CLI does not know this profile. The keychain has the only copy.</source>
        <translation>Die CLI kennt dieses Profil nicht. Die einzige Kopie ist im Schlüsselbund.</translation>
    </message>
    <message>
        <source>It was written there %1.</source>
        <translation>%1 dorthin geschrieben.</translation>
    </message>
    <message>
        <source>The keychain had a copy and has lost it. config.json has the only one.</source>
        <translation>Der Schlüsselbund hatte eine Kopie und hat sie verloren. Die einzige ist in config.json.</translation>
    </message>
    <message>
        <source>It changed there %1.</source>
        <translation>%1 dort geändert.</translation>
    </message>
    <message>
        <source>config.json cannot be read. This is the keychain’s copy.</source>
        <translation>config.json kann nicht gelesen werden. Das ist die Kopie des Schlüsselbunds.</translation>
    </message>
    <message>
        <source>This profile has no key, so there is nothing to keep in the keychain.</source>
        <translation>Dieses Profil hat keinen Schlüssel, im Schlüsselbund gibt es also nichts aufzubewahren.</translation>
    </message>
    <message>
        <source>This profile’s entry in the keychain is locked. The copies are compared once you unlock it.</source>
        <translation>Der Eintrag dieses Profils im Schlüsselbund ist gesperrt. Die Kopien werden verglichen, sobald Sie ihn entsperren.</translation>
    </message>
    <message>
        <source>A newer version of Scripto Keys has written this profile’s entry in the keychain. It is left alone until you use that version again.</source>
        <translation>Eine neuere Version von Scripto Keys hat den Eintrag dieses Profils im Schlüsselbund geschrieben. Er bleibt unberührt, bis Sie diese Version wieder benutzen.</translation>
    </message>
    <message>
        <source>Another program has written an entry of this name to the keychain. It is left alone, so config.json has the only copy.</source>
        <translation>Ein anderes Programm hat einen Eintrag dieses Namens in den Schlüsselbund geschrieben. Er bleibt unberührt, die einzige Kopie ist also in config.json.</translation>
    </message>
    <message>
        <source>Write to the keychain</source>
        <translation>In den Schlüsselbund schreiben</translation>
    </message>
    <message>
        <source>Use config.json’s</source>
        <translation>Die aus config.json nehmen</translation>
    </message>
    <message>
        <source>Use the keychain’s</source>
        <translation>Die aus dem Schlüsselbund nehmen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>config.json’s copy is written to the keychain.</source>
        <translation>Die Kopie aus config.json wird in den Schlüsselbund geschrieben.</translation>
    </message>
    <message>
        <source>config.json’s copy replaces the keychain’s, which is kept there as the one before.</source>
        <translation>Die Kopie aus config.json ersetzt die des Schlüsselbunds, der diese als vorige aufbewahrt.</translation>
    </message>
    <message>
        <source>The keychain’s copy replaces config.json’s, which the keychain keeps as the one before.</source>
        <translation>Die Kopie des Schlüsselbunds ersetzt die in config.json; der Schlüsselbund bewahrt diese als vorige auf.</translation>
    </message>
    <message>
        <source>The keychain’s copy becomes a profile of its own beside this one.</source>
        <translation>Die Kopie des Schlüsselbunds wird neben diesem ein eigenes Profil.</translation>
    </message>
    <message>
        <source>It comes back into config.json, and the CLI can use it.</source>
        <translation>Es kommt zurück in config.json, und die CLI kann es benutzen.</translation>
    </message>
    <message>
        <source>The keychain’s copy, the only one, is removed.</source>
        <translation>Die Kopie des Schlüsselbunds, die einzige, wird entfernt.</translation>
    </message>
    <message>
        <source>Written to the keychain</source>
        <translation>In den Schlüsselbund geschrieben</translation>
    </message>
    <message>
        <source>The keychain has config.json’s copy</source>
        <translation>Der Schlüsselbund hat die Kopie aus config.json</translation>
    </message>
    <message>
        <source>config.json has the keychain’s copy</source>
        <translation>config.json hat die Kopie des Schlüsselbunds</translation>
    </message>
    <message>
        <source>Both are kept</source>
        <translation>Beide bleiben</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>The broken file is kept beside it as %1.</source>
        <translation>Die beschädigte Datei liegt daneben als %1.</translation>
    </message>
</context>
<context>
    <name>scripto::NewKeyDialog</name>
    <message>
        <source>Create key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The window now shows another account. Close this dialog and start again.</source>
        <translation>Das Fenster zeigt jetzt ein anderes Konto. Schließen Sie diesen Dialog, und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>The profile whose key would make the new one is gone.</source>
        <translation>Das Profil, dessen Schlüssel den neuen erzeugen würde, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Looking for the key in the list…</source>
        <translation>Der Schlüssel wird in der Liste gesucht…</translation>
    </message>
    <message>
        <source>Creating the key…</source>
        <translation>Der Schlüssel wird erstellt…</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>For %1 on %2.</source>
        <translation>Für %1 auf %2.</translation>
    </message>
    <message>
        <source>“%1” was created</source>
        <translation>„%1“ wurde erstellt</translation>
    </message>
    <message>
        <source>Copy the key now. %1; Scripto cannot show it again.</source>
        <translation>Kopieren Sie den Schlüssel jetzt. %1; Scripto kann ihn nicht noch einmal zeigen.</translation>
    </message>
    <message>
        <source>It is shown this once</source>
        <translation>Er wird nur dieses eine Mal gezeigt</translation>
    </message>
</context>
<context>
    <name>scripto::NewKeyForm</name>
    <message>
        <source>Save it as a profile for the CLI</source>
        <translation>Als Profil für die CLI speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>What will use it? The name is how you recognise the key later.</source>
        <translation>Wer wird ihn benutzen? An seinem Namen erkennen Sie den Schlüssel später.</translation>
    </message>
    <message>
        <source>The new key can only be shown, not saved as a profile.</source>
        <translation>Der neue Schlüssel kann nur gezeigt, nicht als Profil gespeichert werden.</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Ein Profil braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a profile “%1” already.</source>
        <translation>Es gibt schon ein Profil „%1“.</translation>
    </message>
</context>
<context>
    <name>scripto::NoKeyPage</name>
    <message>
        <source>The answer was lost. A key may exist that nobody holds.</source>
        <translation>Die Antwort ging verloren. Vielleicht gibt es einen Schlüssel, den niemand hat.</translation>
    </message>
    <message>
        <source>It is looked for once you are signed in, and can be revoked.</source>
        <translation>Nach ihm wird gesucht, sobald Sie angemeldet sind, und er kann widerrufen werden.</translation>
    </message>
</context>
<context>
    <name>scripto::NoteActions</name>
    <message>
        <source>The note was saved.</source>
        <translation>Die Notiz wurde gespeichert.</translation>
    </message>
    <message>
        <source>The note couldn’t be saved. It lasts until you quit.</source>
        <translation>Die Notiz konnte nicht gespeichert werden. Sie bleibt bis zum Beenden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>scripto::NoteEdit</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What is this key for?</source>
        <translation>Wofür ist dieser Schlüssel?</translation>
    </message>
</context>
<context>
    <name>scripto::PaletteItems</name>
    <message>
        <source>The CLI uses it already</source>
        <translation>Das CLI benutzt es schon</translation>
    </message>
    <message>
        <source>config.json can’t be read</source>
        <translation>config.json ist nicht lesbar</translation>
    </message>
    <message>
        <source>It is not in config.json</source>
        <translation>Es steht nicht in config.json</translation>
    </message>
    <message>
        <source>It has no key</source>
        <translation>Es hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 benutzen</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Details von %1</translation>
    </message>
    <message>
        <source>The server can’t be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Close the list first</source>
        <translation>Erst die Liste schließen</translation>
    </message>
    <message>
        <source>It is being revoked</source>
        <translation>Er wird gerade widerrufen</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>%1 widerrufen</translation>
    </message>
    <message>
        <source>Revoke %1…</source>
        <translation>%1 widerrufen…</translation>
    </message>
    <message>
        <source>Rotate %1…</source>
        <translation>%1 austauschen…</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>Es gibt keine</translation>
    </message>
    <message>
        <source>It is being changed</source>
        <translation>Er wird geändert</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 pausieren</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Pause von %1 beenden</translation>
    </message>
</context>
<context>
    <name>scripto::PaletteModel</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>scripto::PaneView</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Back to the keys (Esc)</source>
        <translation>Zurück zu den Schlüsseln (Esc)</translation>
    </message>
</context>
<context>
    <name>scripto::PendingRevokes</name>
    <message>
        <source>It may be in use after all.</source>
        <translation>Vielleicht wird er doch benutzt.</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileChanges</name>
    <message>
        <source>The profile “%1” no longer exists.</source>
        <translation>Das Profil „%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The key of “%1” was revoked. The CLI does not switch to it.</source>
        <translation>Der Schlüssel von „%1“ wurde widerrufen. Die CLI wechselt nicht dazu.</translation>
    </message>
    <message>
        <source>The keychain’s copy of “%1” has been changed since.</source>
        <translation>Die Kopie von „%1“ im Schlüsselbund hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>Another change is still being saved. Try again in a moment.</source>
        <translation>Eine andere Änderung wird noch gespeichert. Versuchen Sie es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileDetails</name>
    <message>
        <source>Use</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Rotate key…</source>
        <translation>Schlüssel austauschen…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove from this computer…</source>
        <translation>Von diesem Computer entfernen…</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Apps connected through OAuth, such as MCP connectors, are another way into the account. They have no API key, so they are not in the list of keys.</source>
        <translation>Apps, die über OAuth verbunden sind, etwa MCP-Connectoren, sind ein weiterer Zugang zum Konto. Sie haben keinen API-Schlüssel und stehen daher nicht in der Liste der Schlüssel.</translation>
    </message>
    <message>
        <source>Other access to the account</source>
        <translation>Weiterer Zugang zum Konto</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileFacts</name>
    <message>
        <source>Its key was revoked. Confirmed: the server refuses it. Sign in again, or remove the profile.</source>
        <translation>Sein Schlüssel wurde widerrufen. Bestätigt: Der Server lehnt ihn ab. Melden Sie sich neu an, oder entfernen Sie das Profil.</translation>
    </message>
    <message>
        <source>Its key was revoked. Not confirmed: nobody has seen the server refuse it since. Sign in again, or remove the profile.</source>
        <translation>Sein Schlüssel wurde widerrufen. Nicht bestätigt: Niemand hat seitdem gesehen, dass der Server ihn ablehnt. Melden Sie sich neu an, oder entfernen Sie das Profil.</translation>
    </message>
    <message>
        <source>The server did not accept its key. Sign in again, or remove the profile.</source>
        <translation>Der Server hat seinen Schlüssel nicht angenommen. Melden Sie sich neu an, oder entfernen Sie das Profil.</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Key start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>Schlüssel-ID</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Not in config.json</source>
        <translation>Nicht in config.json</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Not known now</source>
        <translation>Derzeit nicht bekannt</translation>
    </message>
    <message>
        <source>Not in the keychain</source>
        <translation>Nicht im Schlüsselbund</translation>
    </message>
    <message>
        <source>%1, “%2”</source>
        <translation>%1, „%2“</translation>
    </message>
    <message>
        <source>Kept there</source>
        <translation>Dort aufbewahrt</translation>
    </message>
    <message>
        <source>Previous key, signed in %1</source>
        <translation>Voriger Schlüssel, Anmeldung %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Entry of</source>
        <translation>Eintrag von</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileHealth</name>
    <message>
        <source>Key revoked</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Not in config.json</source>
        <translation>Nicht in config.json</translation>
    </message>
    <message>
        <source>Different in keychain</source>
        <translation>Im Schlüsselbund anders</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <extracomment>%1 is “in 5 days” or “tomorrow”</extracomment>
        <translation>Läuft %1 ab</translation>
    </message>
    <message>
        <source>Not in keychain</source>
        <translation>Nicht im Schlüsselbund</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Other account</source>
        <translation>Anderes Konto</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileMirror</name>
    <message>
        <source>The profile “%1” has changed since.</source>
        <translation>Das Profil „%1“ hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>Follow the new sign-in of “%1”</source>
        <translation>Der neuen Anmeldung von „%1“ folgen</translation>
    </message>
    <message>
        <source>Follow the renaming of “%1” to “%2”</source>
        <translation>Der Umbenennung von „%1“ in „%2“ folgen</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileRepairs</name>
    <message>
        <source>Write “%1” to the keychain</source>
        <translation>„%1“ in den Schlüsselbund schreiben</translation>
    </message>
    <message>
        <source>Use the file’s copy of “%1”</source>
        <translation>Die Kopie von „%1“ aus der Datei nehmen</translation>
    </message>
    <message>
        <source>Use the keychain’s copy of “%1”</source>
        <translation>Die Kopie von „%1“ aus dem Schlüsselbund nehmen</translation>
    </message>
    <message>
        <source>Keep both copies of “%1”</source>
        <translation>Beide Kopien von „%1“ behalten</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <translation>„%1“ wiederherstellen</translation>
    </message>
    <message>
        <source>Forget “%1”</source>
        <translation>„%1“ vergessen</translation>
    </message>
    <message>
        <source>“%1” has changed meanwhile; look at it again.</source>
        <translation>„%1“ hat sich inzwischen geändert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Restore %1 profiles</source>
        <translation>%1 Profile wiederherstellen</translation>
    </message>
    <message>
        <source>Repair %1 profiles</source>
        <translation>%1 Profile reparieren</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileState</name>
    <message>
        <source>Keychain failed</source>
        <translation>Fehler im Schlüsselbund</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>Keychain not set up</source>
        <translation>Kein Schlüsselbund eingerichtet</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>Kein Schlüsselbund</translation>
    </message>
    <message>
        <source>Keychain silent</source>
        <translation>Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>Keychain off</source>
        <translation>Schlüsselbund aus</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Key revoked</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Stimmt überein</translation>
    </message>
    <message>
        <source>Different in keychain</source>
        <translation>Im Schlüsselbund anders</translation>
    </message>
    <message>
        <source>Different account</source>
        <translation>Anderes Konto</translation>
    </message>
    <message>
        <source>Not in config.json</source>
        <translation>Nicht in config.json</translation>
    </message>
    <message>
        <source>Not in keychain</source>
        <translation>Nicht im Schlüsselbund</translation>
    </message>
    <message>
        <source>In keychain</source>
        <translation>Im Schlüsselbund</translation>
    </message>
    <message>
        <source>Keychain entry locked</source>
        <translation>Eintrag im Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>Newer keychain entry</source>
        <translation>Neuerer Schlüsselbund-Eintrag</translation>
    </message>
    <message>
        <source>Foreign keychain entry</source>
        <translation>Fremder Schlüsselbund-Eintrag</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>Neu schreiben</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Ansehen…</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileStore</name>
    <message>
        <source>The CLI could not be called with this profile’s name.</source>
        <translation>Mit dem Namen dieses Profils ließe sich die CLI nicht aufrufen.</translation>
    </message>
    <message>
        <source>Another program has changed the key of “%1” in the meantime.</source>
        <translation>Ein anderes Programm hat inzwischen den Schlüssel von „%1“ geändert.</translation>
    </message>
    <message>
        <source>The keychain has not been read yet.</source>
        <translation>Der Schlüsselbund wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Another program has just stored a profile “%1” with another key.</source>
        <translation>Ein anderes Programm hat eben ein Profil „%1“ mit einem anderen Schlüssel gespeichert.</translation>
    </message>
    <message>
        <source>Replace “%1”</source>
        <translation>„%1“ ersetzen</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>„%1“ benutzen</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>A newer version of Scripto Keys has written it.</source>
        <translation>Eine neuere Version von Scripto Keys hat ihn geschrieben.</translation>
    </message>
    <message>
        <source>Rename “%1” to “%2”</source>
        <translation>„%1“ in „%2“ umbenennen</translation>
    </message>
</context>
<context>
    <name>scripto::ProfilesFold</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Show the profiles</source>
        <translation>Die Profile zeigen</translation>
    </message>
</context>
<context>
    <name>scripto::ProfilesModel</name>
    <message>
        <source>CLI uses this</source>
        <translation>Von der CLI benutzt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Benutzen</translation>
    </message>
</context>
<context>
    <name>scripto::ProfilesPanel</name>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Benutzen</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Copy &amp;e-mail</source>
        <translation>&amp;E-Mail kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;key</source>
        <translation>Schlüssel &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;as curl</source>
        <translation>Als &amp;curl kopieren</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Ro&amp;tate…</source>
        <translation>Aus&amp;tauschen…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Re&amp;move from this computer…</source>
        <translation>&amp;Von diesem Computer entfernen…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Add existing key…</source>
        <translation>Vorhandenen Schlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>The CLI can’t use %1.</source>
        <translation>Die CLI kann %1 nicht benutzen.</translation>
    </message>
    <message>
        <source>1 profile</source>
        <translation>1 Profil</translation>
    </message>
    <message>
        <source>%1 profiles</source>
        <translation>%1 Profile</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Add profile</source>
        <translation>Profil hinzufügen</translation>
    </message>
    <message>
        <source>It is a link to %1, which doesn’t exist. If it’s on a disk, mount it to get your profiles back.</source>
        <translation>Sie ist ein Link auf %1, und das existiert nicht. Wenn es auf einem Datenträger liegt, hängen Sie ihn ein, dann sind Ihre Profile wieder da.</translation>
    </message>
    <message>
        <source>The profiles below come from the keychain.</source>
        <translation>Die Profile unten stammen aus dem Schlüsselbund.</translation>
    </message>
    <message>
        <source>config.json isn’t there</source>
        <translation>config.json ist nicht da</translation>
    </message>
    <message>
        <source>Restore all…</source>
        <translation>Alle wiederherstellen…</translation>
    </message>
    <message>
        <source>Create it there</source>
        <translation>Dort anlegen</translation>
    </message>
    <message>
        <source>Nothing is written while the file is broken.</source>
        <translation>Solange die Datei beschädigt ist, wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>config.json cannot be read</source>
        <translation>config.json kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>Others can read your keys</source>
        <translation>Andere können Ihre Schlüssel lesen</translation>
    </message>
    <message>
        <source>Other users of this computer can read config.json.</source>
        <translation>Andere Benutzer dieses Computers können config.json lesen.</translation>
    </message>
    <message>
        <source>Make it private</source>
        <translation>Zugriff beschränken</translation>
    </message>
    <message>
        <source>config.json can’t be read</source>
        <translation>config.json ist nicht lesbar</translation>
    </message>
    <message>
        <source>the CLI uses this profile already</source>
        <translation>das CLI benutzt dieses Profil schon</translation>
    </message>
    <message>
        <source>it’s not in config.json</source>
        <translation>es steht nicht in config.json</translation>
    </message>
    <message>
        <source>it has no key</source>
        <translation>es hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>no profile is selected</source>
        <translation>kein Profil ist ausgewählt</translation>
    </message>
    <message>
        <source>there is no such profile</source>
        <translation>es gibt kein solches Profil</translation>
    </message>
    <message>
        <source>its e-mail address is not known</source>
        <translation>seine E-Mail-Adresse ist nicht bekannt</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Benutzen</translation>
    </message>
</context>
<context>
    <name>scripto::ProfilesView</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
</context>
<context>
    <name>scripto::QuitActions</name>
    <message>
        <source>A key is on its way</source>
        <translation>Ein Schlüssel ist unterwegs</translation>
    </message>
    <message>
        <source>It would be lost if Scripto Keys quit now. Wait until it is here, and close the window when it is saved or copied.</source>
        <translation>Er ginge verloren, wenn Scripto Keys jetzt beendet würde. Warten Sie, bis er da ist, und schließen Sie das Fenster, wenn er gespeichert oder kopiert ist.</translation>
    </message>
    <message>
        <source>Keys are being revoked</source>
        <translation>Schlüssel werden gerade widerrufen</translation>
    </message>
    <message>
        <source>Wait for the result, then close the window.</source>
        <translation>Warten Sie auf das Ergebnis, und schließen Sie dann das Fenster.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Quit without revoking “%1”?</source>
        <translation>Beenden, ohne „%1“ zu widerrufen?</translation>
    </message>
    <message>
        <source>Quit without revoking %1 keys?</source>
        <translation>Beenden, ohne %1 Schlüssel zu widerrufen?</translation>
    </message>
    <message>
        <source>It has not been revoked yet, and stays valid if you quit now.</source>
        <translation>Er wurde noch nicht widerrufen und bleibt gültig, wenn Sie jetzt beenden.</translation>
    </message>
    <message>
        <source>They have not been revoked yet, and stay valid if you quit now.</source>
        <translation>Sie wurden noch nicht widerrufen und bleiben gültig, wenn Sie jetzt beenden.</translation>
    </message>
    <message>
        <source>Quit and keep the key</source>
        <translation>Beenden und Schlüssel behalten</translation>
    </message>
    <message>
        <source>Quit and keep the keys</source>
        <translation>Beenden und Schlüssel behalten</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Trotzdem beenden</translation>
    </message>
    <message>
        <source>Quit without saving the note?</source>
        <translation>Beenden, ohne die Notiz zu speichern?</translation>
    </message>
    <message>
        <source>A note about a key couldn’t be saved and will be lost if you quit now.</source>
        <translation>Eine Notiz zu einem Schlüssel konnte nicht gespeichert werden und geht verloren, wenn Sie jetzt beenden.</translation>
    </message>
    <message>
        <source>Quit without saving the latest history?</source>
        <translation>Beenden, ohne den letzten Verlauf zu speichern?</translation>
    </message>
    <message>
        <source>Some recent events couldn’t be written to the history and will be lost if you quit now.</source>
        <translation>Einige der letzten Ereignisse konnten nicht in den Verlauf geschrieben werden und gehen verloren, wenn Sie jetzt beenden.</translation>
    </message>
    <message>
        <source>Quit without waiting for the disk?</source>
        <translation>Beenden, ohne auf den Datenträger zu warten?</translation>
    </message>
    <message>
        <source>The disk isn’t answering. Changes that haven’t been saved yet will be lost if you quit now.</source>
        <translation>Der Datenträger antwortet nicht. Noch nicht gespeicherte Änderungen gehen verloren, wenn Sie jetzt beenden.</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Beenden ohne Speichern</translation>
    </message>
    <message>
        <source>The keychain has the old key: the next start of Scripto Keys puts it back.</source>
        <translation>Der Schlüsselbund hat den alten Schlüssel: Beim nächsten Start setzt Scripto Keys ihn wieder ein.</translation>
    </message>
    <message>
        <source>The keychain does not have the old key. Copy it to a safe place before you quit, or it is lost.</source>
        <translation>Der Schlüsselbund hat den alten Schlüssel nicht. Kopieren Sie ihn vor dem Beenden an einen sicheren Ort, sonst ist er verloren.</translation>
    </message>
    <message>
        <source>Quit before the old key is back?</source>
        <translation>Beenden, bevor der alte Schlüssel zurück ist?</translation>
    </message>
    <message>
        <source>Quit and put it back later</source>
        <translation>Beenden und später wieder einsetzen</translation>
    </message>
    <message>
        <source>Quit without the old key</source>
        <translation>Ohne den alten Schlüssel beenden</translation>
    </message>
</context>
<context>
    <name>scripto::RelativeTime</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that these texts are translated to, such as de.</extracomment>
        <translation>de</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>vor %n s</numerusform>
            <numerusform>vor %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n Std.</numerusform>
            <numerusform>vor %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>vor %n Woche</numerusform>
            <numerusform>vor %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>Gerade eben</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>in %n s</source>
        <translation>
            <numerusform>in %n s</numerusform>
            <numerusform>in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n Min.</numerusform>
            <numerusform>in %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n Std.</numerusform>
            <numerusform>in %n Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n weeks</source>
        <translation>
            <numerusform>in %n Woche</numerusform>
            <numerusform>in %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in %n Monat</numerusform>
            <numerusform>in %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n Jahr</numerusform>
            <numerusform>in %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Gestern, %1</translation>
    </message>
</context>
<context>
    <name>scripto::RemoveProfileDialog</name>
    <message>
        <source>It is removed from config.json and from the keychain.</source>
        <translation>Es wird aus config.json und aus dem Schlüsselbund entfernt.</translation>
    </message>
    <message>
        <source>It is removed from the keychain, the only place that still has it.</source>
        <translation>Es wird aus dem Schlüsselbund entfernt, dem einzigen Ort, der es noch hat.</translation>
    </message>
    <message>
        <source>No other profile here has its key: if you only remove it, the key %1, and nobody can show it again.</source>
        <translation>Kein anderes Profil hier hat seinen Schlüssel: Wenn Sie es nur entfernen, %1 der Schlüssel, und niemand kann ihn noch einmal zeigen.</translation>
    </message>
    <message>
        <source>stays valid</source>
        <translation>bleibt gültig</translation>
    </message>
    <message>
        <source>The keychain also keeps another key with it, which may still be valid and is lost, too.</source>
        <translation>Der Schlüsselbund bewahrt dabei noch einen Schlüssel auf, der noch gültig sein kann und auch verloren geht.</translation>
    </message>
    <message>
        <source>The keychain also keeps %1 other keys with it, which may still be valid and are lost, too.</source>
        <translation>Der Schlüsselbund bewahrt dabei noch %1 Schlüssel auf, die noch gültig sein können und auch verloren gehen.</translation>
    </message>
    <message>
        <source>Undo brings everything back until you quit Scripto Keys.</source>
        <translation>Rückgängig bringt alles zurück, bis Sie Scripto Keys beenden.</translation>
    </message>
    <message>
        <source>Remove “%1” from this computer?</source>
        <translation>„%1“ von diesem Computer entfernen?</translation>
    </message>
    <message>
        <source>Remove only</source>
        <translation>Nur entfernen</translation>
    </message>
    <message>
        <source>Remove and revoke</source>
        <translation>Entfernen und widerrufen</translation>
    </message>
    <message>
        <source>The key can’t be revoked from here now.</source>
        <translation>Der Schlüssel kann von hier aus jetzt nicht widerrufen werden.</translation>
    </message>
    <message>
        <source>The CLI uses this profile. Afterwards it uses none.</source>
        <translation>Die CLI benutzt dieses Profil. Danach benutzt sie keines.</translation>
    </message>
    <message>
        <source>The CLI uses this profile. Afterwards it uses %1.</source>
        <translation>Die CLI benutzt dieses Profil. Danach benutzt sie %1.</translation>
    </message>
</context>
<context>
    <name>scripto::RenameKeyDialog</name>
    <message>
        <source>Rename “%1”</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>The key itself stays the same, and programs that use it go on working.</source>
        <translation>Der Schlüssel selbst bleibt gleich, und Programme, die ihn verwenden, laufen weiter.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>scripto::RenameProfileDialog</name>
    <message>
        <source>Rename “%1”</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>The name the CLI knows it by.</source>
        <translation>Unter diesem Namen kennt es die CLI.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Ein Profil braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a profile “%1” already.</source>
        <translation>Es gibt schon ein Profil „%1“.</translation>
    </message>
    <message>
        <source>Update scripts that use the old name.</source>
        <translation>Passen Sie Skripte an, die den alten Namen benutzen.</translation>
    </message>
</context>
<context>
    <name>scripto::RepairAllDialog</name>
    <message>
        <source>Repair all</source>
        <translation>Alle reparieren</translation>
    </message>
    <message>
        <source>Nothing happens before you click Repair, and all of it can be undone until you close the window.</source>
        <translation>Nichts geschieht, bevor Sie auf Reparieren klicken, und alles lässt sich rückgängig machen, bis Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Profiles to repair</source>
        <translation>Profile zum Reparieren</translation>
    </message>
    <message>
        <source>Repairing…</source>
        <translation>Wird repariert…</translation>
    </message>
    <message>
        <source>Repairing, %1 of %2…</source>
        <translation>Wird repariert, %1 von %2…</translation>
    </message>
    <message>
        <source>Repair 1 profile</source>
        <translation>1 Profil reparieren</translation>
    </message>
    <message>
        <source>Repair %1 profiles</source>
        <translation>%1 Profile reparieren</translation>
    </message>
    <message>
        <source>Nothing to repair any more</source>
        <translation>Nichts mehr zu reparieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 of %2 failed. %3</source>
        <translation>%1 von %2 fehlgeschlagen. %3</translation>
    </message>
</context>
<context>
    <name>scripto::RepairLine</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 more profiles</source>
        <translation>%1 weitere Profile</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Lassen, wie es ist</translation>
    </message>
</context>
<context>
    <name>scripto::RestoreAllDialog</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>These profiles are in the keychain only. Restored, the CLI can use them again.</source>
        <translation>Diese Profile sind nur im Schlüsselbund. Wiederhergestellt kann die CLI sie wieder benutzen.</translation>
    </message>
    <message>
        <source>Writing config.json…</source>
        <translation>config.json wird geschrieben…</translation>
    </message>
    <message>
        <source>Restore 1 profile?</source>
        <translation>1 Profil wiederherstellen?</translation>
    </message>
    <message>
        <source>Restore %1 profiles?</source>
        <translation>%1 Profile wiederherstellen?</translation>
    </message>
    <message>
        <source>Restore 1 profile</source>
        <translation>1 Profil wiederherstellen</translation>
    </message>
    <message>
        <source>Restore %1 profiles</source>
        <translation>%1 Profile wiederherstellen</translation>
    </message>
    <message>
        <source>config.json is a link: the file is written as %1, which doesn’t exist now.</source>
        <translation>config.json ist ein Link: Die Datei wird als %1 geschrieben, das es jetzt nicht gibt.</translation>
    </message>
    <message>
        <source>A new config.json is written. The broken one is kept beside it as %1, for you only.</source>
        <translation>Eine neue config.json wird geschrieben. Die beschädigte bleibt daneben als %1, nur für Sie.</translation>
    </message>
</context>
<context>
    <name>scripto::RestoreDialog</name>
    <message>
        <source>In the keychain</source>
        <translation>Im Schlüsselbund</translation>
    </message>
    <message>
        <source>Restore “%1”?</source>
        <translation>„%1“ wiederherstellen?</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Vergessen…</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Writing config.json…</source>
        <translation>config.json wird geschrieben…</translation>
    </message>
    <message>
        <source>config.json is a link: the file is written as %1, which doesn’t exist now.</source>
        <translation>config.json ist ein Link: Die Datei wird als %1 geschrieben, das es jetzt nicht gibt.</translation>
    </message>
    <message>
        <source>The broken file is kept beside the new one, with its date in its name.</source>
        <translation>Die beschädigte Datei bleibt neben der neuen, mit ihrem Datum im Namen.</translation>
    </message>
</context>
<context>
    <name>scripto::RevokeActions</name>
    <message>
        <source>%1 was revoked after all.</source>
        <translation>%1 wurde doch widerrufen.</translation>
    </message>
    <message>
        <source>%1 keys were revoked after all.</source>
        <translation>%1 Schlüssel wurden doch widerrufen.</translation>
    </message>
    <message>
        <source>%1 is kept: this was undone in another window.</source>
        <translation>%1 bleibt: Der Widerruf wurde in einem anderen Fenster rückgängig gemacht.</translation>
    </message>
    <message>
        <source>%1 keys are kept: this was undone in another window.</source>
        <translation>%1 Schlüssel bleiben: Der Widerruf wurde in einem anderen Fenster rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Another window is revoking %1 already.</source>
        <translation>Ein anderes Fenster widerruft %1 schon.</translation>
    </message>
    <message>
        <source>Another window is revoking these %1 keys already.</source>
        <translation>Ein anderes Fenster widerruft diese %1 Schlüssel schon.</translation>
    </message>
    <message>
        <source>The computer was asleep, or its clock was changed, during the countdown.</source>
        <translation>Während des Countdowns war der Computer im Ruhezustand, oder seine Uhr wurde gestellt.</translation>
    </message>
    <message>
        <source>%1 is kept. Nothing was sent.</source>
        <translation>%1 bleibt. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 keys are kept. Nothing was sent.</source>
        <translation>%1 Schlüssel bleiben. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing is revoked, because it could not be noted on disk first.</source>
        <translation>Nichts wird widerrufen, weil es nicht vorher auf dem Datenträger vermerkt werden konnte.</translation>
    </message>
    <message>
        <source>%1 was not revoked.</source>
        <translation>%1 wurde nicht widerrufen.</translation>
    </message>
    <message>
        <source>%1 keys were not revoked.</source>
        <translation>%1 Schlüssel wurden nicht widerrufen.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Ansehen…</translation>
    </message>
    <message>
        <source>%1 is not in the server’s list any more. Nothing was sent.</source>
        <translation>%1 steht nicht mehr in der Liste des Servers. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Another window is revoking %1 in %2 s. Programs that use this key then stop working.</source>
        <translation>Ein anderes Fenster widerruft %1 in %2 s. Programme, die diesen Schlüssel benutzen, funktionieren dann nicht mehr.</translation>
    </message>
    <message>
        <source>Revoking %1 in %2 s. Programs that use this key then stop working.</source>
        <translation>%1 wird in %2 s widerrufen. Programme, die diesen Schlüssel benutzen, funktionieren dann nicht mehr.</translation>
    </message>
    <message>
        <source>Revoking %1 keys in %2 s. Programs that use them then stop working.</source>
        <translation>%1 Schlüssel werden in %2 s widerrufen. Programme, die sie benutzen, funktionieren dann nicht mehr.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Alle rückgängig</translation>
    </message>
    <message>
        <source>Revoke %1? Programs that use this key then stop working.</source>
        <translation>%1 widerrufen? Programme, die diesen Schlüssel benutzen, funktionieren dann nicht mehr.</translation>
    </message>
    <message>
        <source>Revoke %1 keys? Programs that use them then stop working.</source>
        <translation>%1 Schlüssel widerrufen? Programme, die sie benutzen, funktionieren dann nicht mehr.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Another window asks whether to revoke %1.</source>
        <translation>Ein anderes Fenster fragt, ob %1 widerrufen werden soll.</translation>
    </message>
    <message>
        <source>Another window asks whether to revoke %1 keys.</source>
        <translation>Ein anderes Fenster fragt, ob %1 Schlüssel widerrufen werden sollen.</translation>
    </message>
    <message>
        <source>Discarded. No key was revoked.</source>
        <translation>Verworfen. Kein Schlüssel wurde widerrufen.</translation>
    </message>
    <message>
        <source>%1 was revoked.</source>
        <translation>%1 wurde widerrufen.</translation>
    </message>
    <message>
        <source>%1 keys were revoked.</source>
        <translation>%1 Schlüssel wurden widerrufen.</translation>
    </message>
    <message>
        <source>It’s not known yet whether %1 was revoked. The list shows it once the server answers.</source>
        <translation>Noch weiß niemand, ob %1 widerrufen wurde: Die Liste zeigt es, sobald der Server antwortet.</translation>
    </message>
    <message>
        <source>It’s not known yet whether %1 keys were revoked. The list shows it once the server answers.</source>
        <translation>Noch weiß niemand, ob %1 Schlüssel widerrufen wurden: Die Liste zeigt es, sobald der Server antwortet.</translation>
    </message>
    <message>
        <source>%1, which reads this list, was kept.</source>
        <translation>%1, der diese Liste liest, wurde behalten.</translation>
    </message>
    <message>
        <source>%1 were kept.</source>
        <translation>%1 wurden behalten.</translation>
    </message>
    <message>
        <source>%1 was kept.</source>
        <translation>%1 wurde behalten.</translation>
    </message>
    <message>
        <source>Another window is revoking %1 keys already.</source>
        <translation>Ein anderes Fenster widerruft %1 Schlüssel schon.</translation>
    </message>
    <message>
        <source>%1 was not revoked: the computer was asleep, or its clock was changed.</source>
        <translation>%1 wurde nicht widerrufen: Der Computer war im Ruhezustand, oder seine Uhr wurde gestellt.</translation>
    </message>
    <message>
        <source>%1 keys were not revoked: the computer was asleep, or its clock was changed.</source>
        <translation>%1 Schlüssel wurden nicht widerrufen: Der Computer war im Ruhezustand, oder seine Uhr wurde gestellt.</translation>
    </message>
    <message>
        <source>%1 was not revoked, and nothing was sent.</source>
        <translation>%1 wurde nicht widerrufen, und es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 keys were not revoked, and nothing was sent for them.</source>
        <translation>%1 Schlüssel wurden nicht widerrufen, und für sie wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Profile %1 held it: sign in again, or use another profile.</source>
        <translation>Profil %1 hatte ihn: Melden Sie sich neu an, oder benutzen Sie ein anderes Profil.</translation>
    </message>
    <message>
        <source>%1 profiles held it: sign in again, or use other profiles.</source>
        <translation>%1 Profile hatten ihn: Melden Sie sich neu an, oder benutzen Sie andere Profile.</translation>
    </message>
    <message>
        <source>%1 profiles held them: sign in again, or use other profiles.</source>
        <translation>%1 Profile hatten sie: Melden Sie sich neu an, oder benutzen Sie andere Profile.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden…</translation>
    </message>
    <message>
        <source>Sign in to manage keys</source>
        <translation>Zum Verwalten der Schlüssel anmelden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 was not revoked: Scripto Keys was closed first.</source>
        <translation>%1 wurde nicht widerrufen: Scripto Keys wurde vorher geschlossen.</translation>
    </message>
    <message>
        <source>%1 keys were not revoked: Scripto Keys was closed first.</source>
        <translation>%1 Schlüssel wurden nicht widerrufen: Scripto Keys wurde vorher geschlossen.</translation>
    </message>
    <message>
        <source>%1 may not have been revoked: Scripto Keys was closed first.</source>
        <translation>%1 wurde vielleicht nicht widerrufen: Scripto Keys wurde vorher geschlossen.</translation>
    </message>
    <message>
        <source>%1 keys may not have been revoked: Scripto Keys was closed first.</source>
        <translation>%1 Schlüssel wurden vielleicht nicht widerrufen: Scripto Keys wurde vorher geschlossen.</translation>
    </message>
</context>
<context>
    <name>scripto::RevokeBatch</name>
    <message>
        <source>The server’s list still has it.</source>
        <translation>Die Liste des Servers hat ihn noch.</translation>
    </message>
</context>
<context>
    <name>scripto::RevokeDialog</name>
    <message>
        <source>unnamed key</source>
        <translation>Schlüssel ohne Namen</translation>
    </message>
    <message>
        <source>last use not reported</source>
        <translation>letzte Nutzung nicht gemeldet</translation>
    </message>
    <message>
        <source>maybe used %1</source>
        <translation>vielleicht %1 benutzt</translation>
    </message>
    <message>
        <source>use not recorded</source>
        <translation>Nutzung nicht erfasst</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>nie benutzt</translation>
    </message>
    <message>
        <source>never used, as far as the server reports</source>
        <translation>laut Server nie benutzt</translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation>zuletzt %1 benutzt</translation>
    </message>
    <message>
        <source>used by Scripto Keys %1</source>
        <translation>%1 von Scripto Keys benutzt</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>%1 erstellt</translation>
    </message>
    <message>
        <source>replaced by a new key on %1</source>
        <translation>am %1 durch einen neuen Schlüssel ersetzt</translation>
    </message>
    <message>
        <source>%1 of this program’s environment may be %2.</source>
        <translation>%1 in der Umgebung dieses Programms ist vielleicht %2.</translation>
    </message>
    <message>
        <source>%1 of this program’s environment is %2; the CLI stops working there.</source>
        <translation>%1 in der Umgebung dieses Programms ist %2; die CLI funktioniert dort dann nicht mehr.</translation>
    </message>
    <message>
        <source>Profile %1 uses %2; the CLI stops working with it.</source>
        <translation>Profil %1 benutzt %2; die CLI funktioniert damit dann nicht mehr.</translation>
    </message>
    <message>
        <source>Profile %1 probably uses %2: no other key begins as its own does.</source>
        <translation>Profil %1 benutzt wahrscheinlich %2: Kein anderer Schlüssel beginnt wie seiner.</translation>
    </message>
    <message>
        <source>Profile %1 may use %2: the server does not tell enough to rule that out.</source>
        <translation>Profil %1 benutzt vielleicht %2: Der Server sagt zu wenig, um das auszuschließen.</translation>
    </message>
    <message>
        <source>Revoke “%1”?</source>
        <translation>„%1“ widerrufen?</translation>
    </message>
    <message>
        <source>Revoke %1 keys?</source>
        <translation>%1 Schlüssel widerrufen?</translation>
    </message>
    <message>
        <source>Programs that use this key stop working at once. %1.</source>
        <translation>Programme, die diesen Schlüssel benutzen, funktionieren sofort nicht mehr. %1.</translation>
    </message>
    <message>
        <source>It cannot be brought back</source>
        <translation>Er kommt nicht zurück</translation>
    </message>
    <message>
        <source>Programs that use these keys stop working at once. %1.</source>
        <translation>Programme, die diese Schlüssel benutzen, funktionieren sofort nicht mehr. %1.</translation>
    </message>
    <message>
        <source>They cannot be brought back</source>
        <translation>Sie kommen nicht zurück</translation>
    </message>
    <message>
        <source>A key of %1 on %2.</source>
        <translation>Ein Schlüssel von %1 auf %2.</translation>
    </message>
    <message>
        <source>Keys of %1 on %2.</source>
        <translation>Schlüssel von %1 auf %2.</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Revoke %1 keys</source>
        <translation>%1 Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>this key</source>
        <translation>diesen Schlüssel</translation>
    </message>
    <message>
        <source>the key %1</source>
        <translation>den Schlüssel %1</translation>
    </message>
    <message>
        <source>Scripto Keys reads this list with it. You’ll need to sign in again to refresh the list.</source>
        <translation>Scripto Keys liest diese Liste damit. Um sie zu aktualisieren, müssen Sie sich neu anmelden.</translation>
    </message>
    <message>
        <source>Pause it instead</source>
        <translation>Stattdessen pausieren</translation>
    </message>
</context>
<context>
    <name>scripto::RevokeEvidence</name>
    <message>
        <source>It is not in the server’s list any more.</source>
        <translation>Er steht nicht mehr in der Liste des Servers.</translation>
    </message>
    <message>
        <source>The server lists another key under its id.</source>
        <translation>Der Server führt unter seiner ID einen anderen Schlüssel auf.</translation>
    </message>
    <message>
        <source>It was used in the meantime.</source>
        <translation>Er wurde inzwischen benutzt.</translation>
    </message>
    <message>
        <source>SCRIPTO_API_KEY of this program’s environment may be this key.</source>
        <translation>SCRIPTO_API_KEY in der Umgebung dieses Programms ist vielleicht dieser Schlüssel.</translation>
    </message>
    <message>
        <source>The profile “%1” uses it now.</source>
        <translation>Das Profil „%1“ benutzt ihn jetzt.</translation>
    </message>
    <message>
        <source>The profile “%1” may use it now.</source>
        <translation>Das Profil „%1“ benutzt ihn jetzt vielleicht.</translation>
    </message>
    <message>
        <source>Scripto Keys reads the list with it now.</source>
        <translation>Scripto Keys liest jetzt damit die Liste.</translation>
    </message>
</context>
<context>
    <name>scripto::RotateActions</name>
    <message>
        <source>no key is selected</source>
        <translation>kein Schlüssel ist ausgewählt</translation>
    </message>
    <message>
        <source>one key at a time</source>
        <translation>immer nur ein Schlüssel</translation>
    </message>
    <message>
        <source>config.json can’t be read</source>
        <translation>config.json kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the server can’t be reached</source>
        <translation>der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>no profile here holds this key</source>
        <translation>kein Profil hier hat diesen Schlüssel</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>The key of %1 cannot be replaced now.</source>
        <translation>Der Schlüssel von %1 kann jetzt nicht ersetzt werden.</translation>
    </message>
    <message>
        <source>Sign in to manage keys</source>
        <translation>Zum Verwalten der Schlüssel anmelden</translation>
    </message>
    <message>
        <source>The server doesn’t say enough to be sure which one it is.</source>
        <translation>Der Server sagt zu wenig, um sicher zu sein, welcher es ist.</translation>
    </message>
    <message>
        <source>The server lists no such key.</source>
        <translation>Der Server führt keinen solchen Schlüssel auf.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden…</translation>
    </message>
    <message>
        <source>%1 is being rotated.</source>
        <translation>%1 wird ausgetauscht.</translation>
    </message>
    <message>
        <source>%1 was not rotated.</source>
        <translation>%1 wurde nicht ausgetauscht.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>scripto::RotateDialog</name>
    <message>
        <source>The new key is saved nowhere yet.</source>
        <translation>Der neue Schlüssel ist noch nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Copy it first, or it is lost for good; it stays valid until you revoke it.</source>
        <translation>Kopieren Sie ihn zuerst, sonst ist er endgültig verloren; er bleibt gültig, bis Sie ihn widerrufen.</translation>
    </message>
    <message>
        <source>Renew key</source>
        <translation>Schlüssel erneuern</translation>
    </message>
    <message>
        <source>Rotate key</source>
        <translation>Schlüssel austauschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>No profile of this account is left that could make the new key.</source>
        <translation>Kein Profil dieses Kontos ist noch da, das den neuen Schlüssel erzeugen könnte.</translation>
    </message>
    <message>
        <source>No profile in config.json holds this key any more.</source>
        <translation>Kein Profil in config.json hat diesen Schlüssel noch.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Renew “%1”?</source>
        <translation>„%1“ erneuern?</translation>
    </message>
    <message>
        <source>Rotate “%1”?</source>
        <translation>„%1“ austauschen?</translation>
    </message>
    <message>
        <source>The new key is not saved</source>
        <translation>Der neue Schlüssel ist nicht gespeichert</translation>
    </message>
    <message>
        <source>It is nowhere but here; Scripto cannot show it again. config.json was not changed.</source>
        <translation>Er ist nirgends als hier; Scripto kann ihn nicht noch einmal zeigen. config.json wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Revoke the new key</source>
        <translation>Den neuen Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Renewing “%1”</source>
        <translation>„%1“ wird erneuert</translation>
    </message>
    <message>
        <source>Rotating “%1”</source>
        <translation>„%1“ wird ausgetauscht</translation>
    </message>
    <message>
        <source>You can close this window: the rotation goes on, and how it ends is told in the main window.</source>
        <translation>Sie können dieses Fenster schließen: Der Austausch läuft weiter, und das Hauptfenster zeigt, wie er endet.</translation>
    </message>
    <message>
        <source>You can close this window: Scripto Keys goes on trying, and again when it is started the next time.</source>
        <translation>Sie können dieses Fenster schließen: Scripto Keys versucht es weiter, auch nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The new key was not revoked.</source>
        <translation>Der neue Schlüssel wurde nicht widerrufen.</translation>
    </message>
</context>
<context>
    <name>scripto::RotateForm</name>
    <message>
        <source>Not possible here: SCRIPTO_API_KEY of this program’s environment may be the old key.</source>
        <translation>Hier nicht möglich: SCRIPTO_API_KEY in der Umgebung dieses Programms ist vielleicht der alte Schlüssel.</translation>
    </message>
    <message>
        <source>Not possible here: the server tells too little to be sure that this is the key of %1.</source>
        <translation>Hier nicht möglich: Der Server sagt zu wenig, um sicher zu sein, dass das der Schlüssel von %1 ist.</translation>
    </message>
    <message>
        <source>Programs that still use it stop working then. It cannot be brought back.</source>
        <translation>Programme, die ihn noch benutzen, funktionieren dann nicht mehr. Er kommt nicht zurück.</translation>
    </message>
    <message>
        <source>Keep the old key for now</source>
        <translation>Den alten Schlüssel vorerst behalten</translation>
    </message>
    <message>
        <source>Revoke the old key as soon as the new one works</source>
        <translation>Den alten Schlüssel widerrufen, sobald der neue funktioniert</translation>
    </message>
    <message>
        <source>Programs that still use it keep working. It is listed as Replaced until revoked.</source>
        <translation>Programme, die ihn noch benutzen, funktionieren weiter. Er steht als Ersetzt in der Liste, bis er widerrufen wird.</translation>
    </message>
    <message>
        <source>The old key stays there.</source>
        <translation>Der alte Schlüssel bleibt dort.</translation>
    </message>
</context>
<context>
    <name>scripto::RotationJournal</name>
    <message>
        <source>This key is being rotated in another window of this program.</source>
        <translation>Dieser Schlüssel wird in einem anderen Fenster dieses Programms ausgetauscht.</translation>
    </message>
    <message>
        <source>A rotation of this key was interrupted. It is settled at the next start of Scripto Keys.</source>
        <translation>Ein Austausch dieses Schlüssels wurde unterbrochen. Er wird beim nächsten Start von Scripto Keys geklärt.</translation>
    </message>
    <message>
        <source>An earlier rotation of this key left a new key behind that nobody holds. Revoke it first.</source>
        <translation>Von einem früheren Austausch dieses Schlüssels ist einer übrig, den niemand hat. Widerrufen Sie zuerst diesen.</translation>
    </message>
    <message>
        <source>An interrupted rotation of this key is still being settled. Try again in a moment.</source>
        <translation>Ein unterbrochener Austausch dieses Schlüssels wird noch geklärt. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Another window of this program is at it.</source>
        <translation>Ein anderes Fenster dieses Programms ist dabei.</translation>
    </message>
</context>
<context>
    <name>scripto::RotationProgress</name>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
</context>
<context>
    <name>scripto::RotationRecovery</name>
    <message>
        <source>No profile of this account is left.</source>
        <translation>Von diesem Konto ist kein Profil mehr da.</translation>
    </message>
</context>
<context>
    <name>scripto::RotationTexts</name>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>%1 has the new key.</source>
        <translation>%1 hat den neuen Schlüssel.</translation>
    </message>
    <message>
        <source>%1 have the new key.</source>
        <translation>%1 haben den neuen Schlüssel.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>being disabled</source>
        <translation>seine Deaktivierung</translation>
    </message>
    <message>
        <source>permissions</source>
        <translation>seine Rechte</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>seine Metadaten</translation>
    </message>
    <message>
        <source>limit of %1 more requests</source>
        <translation>Begrenzung auf %1 weitere Anfragen</translation>
    </message>
    <message>
        <source>unlimited number of requests</source>
        <translation>unbegrenzte Zahl von Anfragen</translation>
    </message>
    <message>
        <source>refill of %1 requests every %2</source>
        <translation>Auffüllung um %1 Anfragen alle %2</translation>
    </message>
    <message>
        <source>freedom from a rate limit</source>
        <translation>Freiheit von einer Ratenbegrenzung</translation>
    </message>
    <message>
        <source>rate limit of %1 requests in %2</source>
        <translation>Ratenbegrenzung von %1 Anfragen in %2</translation>
    </message>
    <message>
        <source>The new key does not have the old one’s %1.</source>
        <translation>Dem neuen Schlüssel fehlt vom alten: %1.</translation>
    </message>
    <message>
        <source>Whether the old one was revoked is not known.</source>
        <translation>Ob der alte widerrufen wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The old one was not revoked.</source>
        <translation>Der alte wurde nicht widerrufen.</translation>
    </message>
    <message>
        <source>The interrupted rotation of %1 has been completed: the new key is in config.json.</source>
        <translation>Der unterbrochene Austausch von %1 wurde abgeschlossen: Der neue Schlüssel ist in config.json.</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>The old one was revoked.</source>
        <translation>Der alte wurde widerrufen.</translation>
    </message>
    <message>
        <source>The old one is kept: revoke it when nothing uses it any more.</source>
        <translation>Der alte bleibt: Widerrufen Sie ihn, wenn nichts ihn mehr benutzt.</translation>
    </message>
    <message>
        <source>The rotation of %1 that was interrupted was taken back: the server did not accept the new key, and nobody holds it.</source>
        <translation>Der unterbrochene Austausch von %1 wurde zurückgenommen: Der Server hat den neuen Schlüssel nicht angenommen, und niemand hat ihn.</translation>
    </message>
    <message>
        <source>The rotation of %1 was interrupted with the new key in config.json, and the server does not accept it. The old one was not found in the keychain. If that is locked, unlock it and start Scripto Keys again; otherwise sign in again.</source>
        <translation>Der Austausch von %1 wurde mit dem neuen Schlüssel in config.json unterbrochen, und der Server nimmt ihn nicht an. Der alte wurde im Schlüsselbund nicht gefunden. Wenn dieser gesperrt ist, entsperren Sie ihn und starten Scripto Keys neu; sonst melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>It could not be checked, so the old one is kept: revoke it when the new one has proved to work.</source>
        <translation>Er konnte nicht geprüft werden, darum bleibt der alte: Widerrufen Sie ihn, wenn der neue sich bewährt hat.</translation>
    </message>
    <message>
        <source>One of %1 keys %2 comes from a rotation that was interrupted; no profile holds them.</source>
        <translation>Einer von %1 Schlüsseln %2 stammt aus einem unterbrochenen Austausch; kein Profil hat sie.</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>profiles %1</source>
        <translation>die Profile %1</translation>
    </message>
    <message>
        <source>A new key of the same name takes its place in %1.</source>
        <translation>An seine Stelle tritt ein neuer Schlüssel mit demselben Namen (%1).</translation>
    </message>
    <message>
        <source>Like this one, it never expires.</source>
        <translation>Wie dieser läuft er nie ab.</translation>
    </message>
    <message>
        <source>It is valid for %1 from now, until %2.</source>
        <translation>Er ist von jetzt an %1 gültig, bis %2.</translation>
    </message>
    <message>
        <source>Others used this key %1; they may still hold it.</source>
        <translation>Andere haben diesen Schlüssel %1 benutzt; vielleicht haben sie ihn noch.</translation>
    </message>
    <message>
        <source>Others last used this key %1.</source>
        <translation>Andere haben diesen Schlüssel zuletzt %1 benutzt.</translation>
    </message>
    <message>
        <source>Nobody else has used this key, as far as the server reports.</source>
        <translation>Laut Server hat sonst niemand diesen Schlüssel benutzt.</translation>
    </message>
    <message>
        <source>The new key will not have the old one’s %1. Only the server’s administrator can set that, so keep the old key until the new one can do its work.</source>
        <translation>Dem neuen Schlüssel wird vom alten fehlen: %1. Nur der Administrator des Servers kann das einstellen; behalten Sie also den alten, bis der neue seine Arbeit tun kann.</translation>
    </message>
    <message>
        <source>This key has a %1, which can’t be copied. The new key gets the server’s default limit, which may differ.</source>
        <translation>Dieser Schlüssel hat eine %1, die sich nicht übertragen lässt. Der neue bekommt die Begrenzung, die auf dem Server üblich ist; sie kann anders sein.</translation>
    </message>
    <message>
        <source>The server did not accept the new key, and the old one is not back in config.json yet.</source>
        <translation>Der Server hat den neuen Schlüssel nicht angenommen, und der alte ist noch nicht zurück in config.json.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Es wird erneut versucht…</translation>
    </message>
    <message>
        <source>Scripto Keys tries again by itself.</source>
        <translation>Scripto Keys versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>The keychain’s copy of %1 keeps the old key; config.json has another one, or none.</source>
        <translation>Die Kopie von %1 im Schlüsselbund hat weiter den alten Schlüssel; config.json hat einen anderen oder keinen.</translation>
    </message>
    <message>
        <source>The keychain’s copies of %1 keep the old key; config.json has others, or none.</source>
        <translation>Die Kopien von %1 im Schlüsselbund haben weiter die alten Schlüssel; config.json hat andere oder keine.</translation>
    </message>
    <message>
        <source>One of %1 keys %2 comes from an earlier rotation; no profile holds them. Revoke it before another one is made.</source>
        <translation>Einer von %1 Schlüsseln %2 stammt aus einem früheren Austausch; kein Profil hat sie. Widerrufen Sie ihn, bevor noch einer erzeugt wird.</translation>
    </message>
    <message>
        <source>Looking for the new key in the list</source>
        <translation>Den neuen Schlüssel in der Liste suchen</translation>
    </message>
    <message>
        <source>Making the new key</source>
        <translation>Den neuen Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Saving it in config.json</source>
        <translation>In config.json speichern</translation>
    </message>
    <message>
        <source>Checking it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Putting the old key back</source>
        <translation>Den alten Schlüssel wieder einsetzen</translation>
    </message>
    <message>
        <source>Revoking the old key</source>
        <translation>Den alten Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>%1 was renewed.</source>
        <translation>%1 wurde erneuert.</translation>
    </message>
    <message>
        <source>%1 was rotated.</source>
        <translation>%1 wurde ausgetauscht.</translation>
    </message>
    <message>
        <source>“%1” was not renewed</source>
        <translation>„%1“ wurde nicht erneuert</translation>
    </message>
    <message>
        <source>“%1” was not rotated</source>
        <translation>„%1“ wurde nicht ausgetauscht</translation>
    </message>
    <message>
        <source>Revoke the new key…</source>
        <translation>Den neuen Schlüssel widerrufen…</translation>
    </message>
    <message>
        <source>The old key was not revoked</source>
        <translation>Der alte Schlüssel wurde nicht widerrufen</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Er funktioniert.</translation>
    </message>
    <message>
        <source>Revoke the old key…</source>
        <translation>Den alten Schlüssel widerrufen…</translation>
    </message>
    <message>
        <source>The new key was not checked</source>
        <translation>Der neue Schlüssel wurde nicht geprüft</translation>
    </message>
    <message>
        <source>The server did not accept the new key, so the old one is back in config.json. Nobody holds the new one.</source>
        <translation>Der Server hat den neuen Schlüssel nicht angenommen, darum ist der alte zurück in config.json. Den neuen hat niemand.</translation>
    </message>
    <message>
        <source>No profile held the old key any more when the new one came, so nothing was changed. Nobody holds the new one.</source>
        <translation>Als der neue Schlüssel kam, hatte kein Profil mehr den alten, darum wurde nichts geändert. Den neuen hat niemand.</translation>
    </message>
    <message>
        <source>No key was changed.</source>
        <translation>Kein Schlüssel wurde geändert.</translation>
    </message>
    <message>
        <source>The rotation of %1 was interrupted before there was a new key. Nothing was changed.</source>
        <translation>Der Austausch von %1 wurde unterbrochen, bevor es einen neuen Schlüssel gab. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The rotation of %1 was interrupted and may have left a key of that name behind. It cannot be told whether a profile holds it.</source>
        <translation>Der Austausch von %1 wurde unterbrochen und hat vielleicht einen Schlüssel dieses Namens hinterlassen. Ob ein Profil ihn hat, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>The rotation of %1 was interrupted and may have left a key behind. The server lists 100 keys and no more, so that it cannot be told.</source>
        <translation>Der Austausch von %1 wurde unterbrochen und hat vielleicht einen Schlüssel hinterlassen. Der Server führt 100 Schlüssel auf und nicht mehr, daher lässt es sich nicht sagen.</translation>
    </message>
    <message>
        <source>The rotation of %1 was interrupted and may have left a key behind. No profile of its account is left to find out with. Sign in to that account to settle it.</source>
        <translation>Der Austausch von %1 wurde unterbrochen und hat vielleicht einen Schlüssel hinterlassen. Von seinem Konto ist kein Profil mehr da, um es herauszufinden. Melden Sie sich bei diesem Konto an, um es zu klären.</translation>
    </message>
    <message>
        <source>Forget this</source>
        <translation>Das vergessen</translation>
    </message>
    <message>
        <source>The rotation of %1 was interrupted. Unlock the keychain to settle it; nothing is revoked before.</source>
        <translation>Der Austausch von %1 wurde unterbrochen. Entsperren Sie den Schlüsselbund, um ihn zu klären; vorher wird nichts widerrufen.</translation>
    </message>
    <message>
        <source>The rotation of %1 was interrupted. It is settled as soon as the keys of its account can be read; nothing is revoked before.</source>
        <translation>Der Austausch von %1 wurde unterbrochen. Er wird geklärt, sobald die Schlüssel seines Kontos gelesen werden können; vorher wird nichts widerrufen.</translation>
    </message>
    <message>
        <source>Sign in to manage keys</source>
        <translation>Zum Verwalten der Schlüssel anmelden</translation>
    </message>
    <message>
        <source>The server doesn’t report whether other programs use this key.</source>
        <translation>Der Server meldet nicht, ob andere Programme diesen Schlüssel benutzen.</translation>
    </message>
    <message>
        <source>The rotation of %1 that was interrupted has left a key behind that nobody holds. Nothing else was changed.</source>
        <translation>Der unterbrochene Austausch von %1 hat einen Schlüssel hinterlassen, den niemand hat. Sonst wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The rotation of %1 that was interrupted has left a key behind that nobody holds, created %2. Nothing else was changed.</source>
        <translation>Der unterbrochene Austausch von %1 hat einen Schlüssel hinterlassen, den niemand hat, erstellt am %2. Sonst wurde nichts geändert.</translation>
    </message>
    <message>
        <source>An earlier rotation of %1 has left a key behind that nobody holds. Revoke it before another one is made.</source>
        <translation>Ein früherer Austausch von %1 hat einen Schlüssel hinterlassen, den niemand hat. Widerrufen Sie ihn, bevor noch einer erzeugt wird.</translation>
    </message>
    <message>
        <source>An earlier rotation of %1 has left a key behind that nobody holds, created %2. Revoke it before another one is made.</source>
        <translation>Ein früherer Austausch von %1 hat einen Schlüssel hinterlassen, den niemand hat, erstellt am %2. Widerrufen Sie ihn, bevor noch einer erzeugt wird.</translation>
    </message>
</context>
<context>
    <name>scripto::ScriptoApi</name>
    <message>
        <source>The web session has ended. Sign in again to go on.</source>
        <translation>Die Websitzung ist beendet. Melden Sie sich neu an, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The server gave this key no id, so it can be revoked on the web only.</source>
        <translation>Der Server hat diesem Schlüssel keine ID gegeben, er kann also nur im Web widerrufen werden.</translation>
    </message>
</context>
<context>
    <name>scripto::SecretLineEdit</name>
    <message>
        <source>Hide key</source>
        <translation>Schlüssel verbergen</translation>
    </message>
    <message>
        <source>Show key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
</context>
<context>
    <name>scripto::SecretRemoval</name>
    <message>
        <source>You declined the keychain’s question. Try again and confirm it there.</source>
        <translation>Sie haben die Frage des Schlüsselbunds abgelehnt. Versuchen Sie es noch einmal, und bestätigen Sie dort.</translation>
    </message>
    <message>
        <source>The keychain’s question wasn’t answered. Try again and confirm it there.</source>
        <translation>Die Frage des Schlüsselbunds wurde nicht beantwortet. Versuchen Sie es noch einmal, und bestätigen Sie dort.</translation>
    </message>
    <message>
        <source>The keychain removes entries only after you confirm it.</source>
        <translation>Der Schlüsselbund entfernt Einträge erst, wenn Sie es bestätigen.</translation>
    </message>
    <message>
        <source>The keychain agreed to remove the entry, but still has it. Remove it with the keychain’s own program.</source>
        <translation>Der Schlüsselbund wollte den Eintrag entfernen, hat ihn aber noch. Entfernen Sie ihn mit dem Programm des Schlüsselbunds.</translation>
    </message>
    <message>
        <source>Another collection of the keychain has a different entry of this name, which was left alone. If you don’t need it, remove it with the keychain’s own program.</source>
        <translation>Eine andere Sammlung des Schlüsselbunds hat einen anderen Eintrag dieses Namens, der unberührt blieb. Wenn Sie ihn nicht brauchen, entfernen Sie ihn mit dem Programm des Schlüsselbunds.</translation>
    </message>
    <message>
        <source>A locked collection of the keychain has an entry of this name, too. Unlock it with the keychain’s own program and try again.</source>
        <translation>Auch eine gesperrte Sammlung des Schlüsselbunds hat einen Eintrag dieses Namens. Entsperren Sie sie mit dem Programm des Schlüsselbunds, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>scripto::ServerUrl</name>
    <message>
        <source>The server’s address contains an API key.</source>
        <translation>Die Adresse des Servers enthält einen API-Schlüssel.</translation>
    </message>
    <message>
        <source>This is not the address of a server. It has to look like https://scripto.codika.io.</source>
        <translation>Das ist keine Adresse eines Servers. Sie muss aussehen wie https://scripto.codika.io.</translation>
    </message>
    <message>
        <source>The server’s address contains a user name or password.</source>
        <translation>Die Adresse des Servers enthält einen Benutzernamen oder ein Passwort.</translation>
    </message>
    <message>
        <source>The server’s address contains a query or fragment.</source>
        <translation>Die Adresse des Servers enthält eine Abfrage oder ein Fragment.</translation>
    </message>
    <message>
        <source>The server’s address goes on after the name of the server. It has to end there.</source>
        <translation>Die Adresse des Servers geht nach dem Namen des Servers weiter. Sie muss dort enden.</translation>
    </message>
    <message>
        <source>%1 is reached over plain http. Keys are sent over https only, except to this computer.</source>
        <translation>%1 wird über einfaches http erreicht. Schlüssel werden nur über https gesendet, außer an diesen Computer.</translation>
    </message>
    <message>
        <source>an address that cannot be read</source>
        <translation>eine nicht lesbare Adresse</translation>
    </message>
</context>
<context>
    <name>scripto::SessionFlow</name>
    <message>
        <source>%1 is another account than that of profile “%2”. The session was closed again.</source>
        <translation>%1 ist ein anderes Konto als das des Profils „%2“. Die Sitzung wurde wieder beendet.</translation>
    </message>
</context>
<context>
    <name>scripto::SettingsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Clipboard and secrecy</source>
        <translation>Vertraulichkeit</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherung</translation>
    </message>
    <message>
        <source>Changes apply at once.</source>
        <translation>Änderungen gelten sofort.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
</context>
<context>
    <name>scripto::SettingsPages</name>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Until I confirm</source>
        <translation>Bis ich bestätige</translation>
    </message>
    <message>
        <source>Wait before revoking</source>
        <translation>Wartezeit vor dem Widerrufen</translation>
    </message>
    <message>
        <source>Before revoking</source>
        <translation>Vor dem Widerrufen</translation>
    </message>
    <message>
        <source>s, with Undo</source>
        <translation>s, mit Rückgängig</translation>
    </message>
    <message>
        <source>%1 to %2 s. With 0 s keys are revoked at once.</source>
        <translation>%1 bis %2 s. Mit 0 s werden Schlüssel sofort widerrufen.</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Stale after</source>
        <translation>Veraltet nach</translation>
    </message>
    <message>
        <source>without use</source>
        <translation>ohne Nutzung</translation>
    </message>
    <message>
        <source>Expiring within</source>
        <translation>Läuft bald ab: innerhalb von</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tagen</translation>
    </message>
    <message>
        <source>Clear the clipboard</source>
        <translation>Zwischenablage leeren</translation>
    </message>
    <message>
        <source>s after copying a key</source>
        <translation>s nach dem Kopieren eines Schlüssels</translation>
    </message>
    <message>
        <source>Hide a shown key</source>
        <translation>Gezeigten Schlüssel verbergen</translation>
    </message>
    <message>
        <source>s after showing it</source>
        <translation>s nach dem Zeigen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Same as the system (%1 %)</source>
        <translation>Wie das System (%1&#xa0;%)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text size and language change at the next start.</source>
        <translation>Textgröße und Sprache ändern sich beim nächsten Start.</translation>
    </message>
    <message>
        <source>Use the desktop’s own style</source>
        <translation>Das Aussehen des Desktops benutzen</translation>
    </message>
    <message>
        <source>Looks like your other programs, from the next start on.</source>
        <translation>Sieht aus wie Ihre anderen Programme, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Shared with the CLI.</source>
        <translation>Gemeinsam mit der CLI.</translation>
    </message>
    <message>
        <source>Keep a second copy of every profile</source>
        <translation>Von jedem Profil eine zweite Kopie aufbewahren</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>While this is off, nothing is read from %1 or written to it, and the copies there stay as they are.</source>
        <translation>Solange das aus ist, wird nichts aus %1 gelesen und nichts dorthin geschrieben, und die Kopien dort bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Keychain name</source>
        <translation>Name im Schlüsselbund</translation>
    </message>
    <message>
        <source>The clipboard is also cleared when you quit. Clipboard histories are asked to skip keys, but not every one does.</source>
        <translation>Die Zwischenablage wird auch beim Beenden geleert. Zwischenablage-Verläufe werden gebeten, Schlüssel auszulassen, aber nicht jeder tut das.</translation>
    </message>
    <message>
        <source>Notify me when</source>
        <translation>Benachrichtigen, wenn</translation>
    </message>
    <message>
        <source>the key of a profile expires soon</source>
        <translation>der Schlüssel eines Profils bald abläuft</translation>
    </message>
    <message>
        <source>another program changes which profile the CLI uses</source>
        <translation>ein anderes Programm das Profil der CLI wechselt</translation>
    </message>
    <message>
        <source>revoking or rotating has finished</source>
        <translation>das Widerrufen oder Austauschen fertig ist</translation>
    </message>
    <message>
        <source>Only while another window is in front. Notifications never contain a key.</source>
        <translation>Nur solange ein anderes Fenster vorn ist. Benachrichtigungen enthalten nie einen Schlüssel.</translation>
    </message>
    <message>
        <source>Show in the tray</source>
        <translation>Im Systembereich anzeigen</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>Weiterlaufen, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Starten, wenn ich mich am Computer anmelde</translation>
    </message>
    <message>
        <source>Start in the tray</source>
        <translation>Im Systembereich starten</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Dieser Desktop hat keinen Systembereich.</translation>
    </message>
    <message>
        <source>The program must be in the tray.</source>
        <translation>Das Programm muss im Systembereich sein.</translation>
    </message>
    <message>
        <source>The program must be in the tray, and start when you log in.</source>
        <translation>Das Programm muss im Systembereich sein und starten, wenn Sie sich anmelden.</translation>
    </message>
    <message>
        <source>The tray’s menu changes the profile that the CLI uses.</source>
        <translation>Das Menü des Systembereichs wechselt das Profil, das die CLI benutzt.</translation>
    </message>
    <message>
        <source>Remember where keys were found on this computer</source>
        <translation>Merken, wo auf diesem Computer Schlüssel gefunden wurden</translation>
    </message>
    <message>
        <source>Places and fingerprints, never keys. Switching it off forgets them.</source>
        <translation>Stellen und Fingerabdrücke, nie Schlüssel. Ausschalten vergisst sie.</translation>
    </message>
</context>
<context>
    <name>scripto::ShortcutsDialog</name>
    <message>
        <source>Filter shortcuts</source>
        <translation>Tastenkürzel filtern</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Lists with check boxes</source>
        <translation>Listen mit Kästchen</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Shortcuts for profiles and keys work while their list has the focus.</source>
        <translation>Tastenkürzel für Profile und Schlüssel wirken, solange ihre Liste den Fokus hat.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No shortcut matches %1.</source>
        <translation>Kein Tastenkürzel passt zu %1.</translation>
    </message>
</context>
<context>
    <name>scripto::SignInActions</name>
    <message>
        <source>The key of profile %1 belongs to another account than the profile says.</source>
        <translation>Der Schlüssel des Profils %1 gehört zu einem anderen Konto, als das Profil sagt.</translation>
    </message>
    <message>
        <source>The key of profile %1 belongs to %2, not to the account that the profile names.</source>
        <translation>Der Schlüssel des Profils %1 gehört zu %2, nicht zu dem Konto, das im Profil steht.</translation>
    </message>
    <message>
        <source>Its keys are shown on their own.</source>
        <translation>Seine Schlüssel werden gesondert gezeigt.</translation>
    </message>
    <message>
        <source>Signing in as %1. The key is kept when it arrives.</source>
        <translation>Anmeldung als %1. Der Schlüssel bleibt erhalten, wenn er ankommt.</translation>
    </message>
    <message>
        <source>The web session of %1 has ended.</source>
        <translation>Die Websitzung von %1 ist beendet.</translation>
    </message>
    <message>
        <source>Scripto Keys was closed while the key %1 of %2 was being made. It may exist although nobody holds it.</source>
        <translation>Scripto Keys wurde geschlossen, während der Schlüssel %1 von %2 erzeugt wurde. Vielleicht gibt es ihn, obwohl niemand ihn hat.</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Danach suchen</translation>
    </message>
    <message>
        <source>The interrupted sign-in</source>
        <translation>Die unterbrochene Anmeldung</translation>
    </message>
    <message>
        <source>The interrupted request for a key</source>
        <translation>Die unterbrochene Anforderung eines Schlüssels</translation>
    </message>
    <message>
        <source>%1 may have made a key. The server lists only 100 keys, so it’s not known.</source>
        <translation>%1 hat vielleicht einen Schlüssel erzeugt. Der Server führt nur 100 Schlüssel auf, darum ist es nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 has left no key behind.</source>
        <translation>%1 hat keinen Schlüssel hinterlassen.</translation>
    </message>
    <message>
        <source>%1 has made the key %2 of %3, which nobody holds.</source>
        <translation>%1 hat den Schlüssel %2 von %3 erzeugt, den niemand hat.</translation>
    </message>
    <message>
        <source>%1 has made one of the keys %2 of %3; no profile holds them.</source>
        <translation>%1 hat einen der Schlüssel %2 von %3 erzeugt; kein Profil hat sie.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>The web session of %1 was forgotten here. The server hasn’t confirmed that it has ended.</source>
        <translation>Die Websitzung von %1 wurde hier vergessen. Der Server hat nicht bestätigt, dass sie beendet ist.</translation>
    </message>
</context>
<context>
    <name>scripto::SignInDialog</name>
    <message>
        <source>The key is saved nowhere yet.</source>
        <translation>Der Schlüssel ist noch nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Copy it first, or it is lost for good.</source>
        <translation>Kopieren Sie ihn zuerst, sonst ist er endgültig verloren.</translation>
    </message>
    <message>
        <source>Change e-mail</source>
        <translation>E-Mail ändern</translation>
    </message>
    <message>
        <source>Send code</source>
        <translation>Code senden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in to manage keys</source>
        <translation>Zum Verwalten der Schlüssel anmelden</translation>
    </message>
    <message>
        <source>This server needs a web sign-in to list or change keys. Scripto e-mails you a one-time code. It lets you manage keys until you quit, and changes no profile and no key.</source>
        <translation>Bei diesem Server brauchen Sie eine Web-Anmeldung, um Schlüssel zu sehen oder zu ändern. Scripto schickt Ihnen per E-Mail einen Einmalcode. Damit können Sie Schlüssel verwalten, bis Sie beenden; Profile und Schlüssel ändert er nicht.</translation>
    </message>
    <message>
        <source>Enter the code</source>
        <translation>Geben Sie den Code ein</translation>
    </message>
    <message>
        <source>Sent to %1. It can take a minute; look in the spam folder too.</source>
        <translation>An %1 gesendet. Das kann eine Minute dauern; sehen Sie auch im Spam-Ordner nach.</translation>
    </message>
    <message>
        <source>The key could not be saved</source>
        <translation>Der Schlüssel konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>You are signed in, and the new key works. Copy it now: %1; Scripto cannot show it again.</source>
        <translation>Sie sind angemeldet, und der neue Schlüssel funktioniert. Kopieren Sie ihn jetzt: %1; Scripto kann ihn nicht noch einmal zeigen.</translation>
    </message>
    <message>
        <source>it is shown this once</source>
        <translation>er wird nur dieses eine Mal gezeigt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>Sending the code…</source>
        <translation>Der Code wird gesendet…</translation>
    </message>
    <message>
        <source>Saving the key…</source>
        <translation>Der Schlüssel wird gespeichert…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Use the CLI’s code instead</source>
        <translation>Stattdessen den Code der CLI benutzen</translation>
    </message>
    <message>
        <source>The key could not be made</source>
        <translation>Der Schlüssel konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>You are signed in and can manage keys, but there is no key for the profile yet.</source>
        <translation>Sie sind angemeldet und können Schlüssel verwalten, aber für das Profil gibt es noch keinen Schlüssel.</translation>
    </message>
    <message>
        <source>The profile needs one more code</source>
        <translation>Das Profil braucht noch einen Code</translation>
    </message>
    <message>
        <source>You are signed in and can manage keys. The profile’s key needs a code of its own, sent to %1.</source>
        <translation>Sie sind angemeldet und können Schlüssel verwalten. Der Schlüssel des Profils braucht einen eigenen Code, der an %1 geht.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>scripto::SignedInText</name>
    <message>
        <source>Profile %1 is saved in config.json; the CLI uses it.</source>
        <translation>Profil %1 ist in config.json gespeichert; die CLI benutzt es.</translation>
    </message>
    <message>
        <source>Profile %1 is saved in config.json and in the keychain; the CLI uses it.</source>
        <translation>Profil %1 ist in config.json und im Schlüsselbund gespeichert; die CLI benutzt es.</translation>
    </message>
    <message>
        <source>You are signed in.</source>
        <translation>Sie sind angemeldet.</translation>
    </message>
    <message>
        <source>Its previous key stays valid on the server until you revoke it.</source>
        <translation>Sein voriger Schlüssel bleibt auf dem Server gültig, bis Sie ihn widerrufen.</translation>
    </message>
</context>
<context>
    <name>scripto::StateFile</name>
    <message>
        <source>it is no regular file, it belongs to another user of this computer, or others can write to it</source>
        <translation>sie ist keine gewöhnliche Datei, gehört einem anderen Benutzer dieses Computers, oder andere können in sie schreiben</translation>
    </message>
    <message>
        <source>it would be too large to be read again</source>
        <translation>sie wäre zu groß, um wieder gelesen zu werden</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>ein anderes Programm hält sie fest</translation>
    </message>
    <message>
        <source>a newer version of Scripto Keys has written it</source>
        <translation>eine neuere Version von Scripto Keys hat sie geschrieben</translation>
    </message>
    <message>
        <source>it is of no use and cannot be put aside</source>
        <translation>sie ist unbrauchbar und kann nicht beiseitegelegt werden</translation>
    </message>
    <message>
        <source>its content is not understood</source>
        <translation>ihr Inhalt ist unverständlich</translation>
    </message>
</context>
<context>
    <name>scripto::StatusLine</name>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>nicht eingerichtet</translation>
    </message>
    <message>
        <source>none on this desktop</source>
        <translation>auf diesem Desktop keiner</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>writing %1 of %2</source>
        <translation>schreibt %1 von %2</translation>
    </message>
    <message>
        <source>%1 to review</source>
        <translation>%1 anzusehen</translation>
    </message>
    <message>
        <source>1 profile to review</source>
        <translation>1 Profil anzusehen</translation>
    </message>
    <message>
        <source>%1 profiles to review</source>
        <translation>%1 Profile anzusehen</translation>
    </message>
    <message>
        <source>%1 locked</source>
        <translation>%1 gesperrt</translation>
    </message>
    <message>
        <source>1 entry locked</source>
        <translation>1 Eintrag gesperrt</translation>
    </message>
    <message>
        <source>%1 entries locked</source>
        <translation>%1 Einträge gesperrt</translation>
    </message>
    <message>
        <source>%1 newer</source>
        <translation>%1 neuer</translation>
    </message>
    <message>
        <source>1 entry of a newer version</source>
        <translation>1 Eintrag einer neueren Version</translation>
    </message>
    <message>
        <source>%1 entries of a newer version</source>
        <translation>%1 Einträge einer neueren Version</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>1 profile</source>
        <translation>1 Profil</translation>
    </message>
    <message>
        <source>%1 profiles</source>
        <translation>%1 Profile</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>vergleicht</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>by web session of %1</source>
        <translation>in der Websitzung von %1</translation>
    </message>
    <message>
        <source>with the key of %1</source>
        <translation>mit dem Schlüssel von %1</translation>
    </message>
    <message>
        <source>Active profile</source>
        <translation>Aktives Profil</translation>
    </message>
    <message>
        <source>Keychain state</source>
        <translation>Zustand des Schlüsselbunds</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>File watching</source>
        <translation>Beobachtung der Datei</translation>
    </message>
    <message>
        <source>This computer doesn’t announce changes to config.json, so Scripto Keys reads it again and again.</source>
        <translation>Dieser Computer meldet Änderungen an config.json nicht, darum liest Scripto Keys die Datei immer wieder.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Keys shown</source>
        <translation>Gezeigte Schlüssel</translation>
    </message>
    <message>
        <source>CLI uses %1</source>
        <translation>CLI benutzt %1</translation>
    </message>
    <message>
        <source>In this program’s environment the CLI uses SCRIPTO_API_KEY.</source>
        <translation>In der Umgebung dieses Programms benutzt die CLI SCRIPTO_API_KEY.</translation>
    </message>
    <message>
        <source>In this program’s environment the CLI uses SCRIPTO_API_KEY, not %1.</source>
        <translation>In der Umgebung dieses Programms benutzt die CLI SCRIPTO_API_KEY, nicht %1.</translation>
    </message>
    <message>
        <source>CLI uses no profile</source>
        <translation>CLI benutzt kein Profil</translation>
    </message>
    <message>
        <source>CLI uses no profile; the active one, %1, has no key</source>
        <translation>CLI benutzt kein Profil; das aktive, %1, hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>Keychain: %1</source>
        <translation>Schlüsselbund: %1</translation>
    </message>
    <message>
        <source>Keychain: %1, %2</source>
        <translation>Schlüsselbund: %1, %2</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Server: %1 (from %2)</source>
        <translation>Server: %1 (aus %2)</translation>
    </message>
    <message>
        <source>config.json can’t be watched; read every %1 s</source>
        <translation>config.json lässt sich nicht beobachten; alle %1 s gelesen</translation>
    </message>
    <message>
        <source>Read every %1 s</source>
        <translation>Alle %1 s gelesen</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 of %2 keys</source>
        <translation>%1 von %2 Schlüsseln</translation>
    </message>
    <message>
        <source>No web session</source>
        <translation>Keine Websitzung</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Offline · %1, read %2</source>
        <translation>Offline · %1, %2 gelesen</translation>
    </message>
    <message>
        <source>Not up to date · %1, read %2</source>
        <translation>Nicht aktuell · %1, %2 gelesen</translation>
    </message>
    <message>
        <source>%1 · Read %2</source>
        <translation>%1 · %2 gelesen</translation>
    </message>
    <message>
        <source>%1 · Read %2 %3</source>
        <translation>%1 · %2 gelesen %3</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>Key revoked</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Not in config.json</source>
        <translation>Nicht in config.json</translation>
    </message>
    <message>
        <source>Restore “%1”…</source>
        <translation>„%1“ wiederherstellen…</translation>
    </message>
    <message>
        <source>Write “%1” again</source>
        <translation>„%1“ neu schreiben</translation>
    </message>
    <message>
        <source>Review “%1”…</source>
        <translation>„%1“ ansehen…</translation>
    </message>
    <message>
        <source>%1 is set in this program’s environment. There, the CLI uses that key, whatever profile is chosen here. Scripto Keys never uses it.</source>
        <translation>%1 ist in der Umgebung dieses Programms gesetzt. Dort benutzt die CLI diesen Schlüssel, gleich welches Profil hier gewählt ist. Scripto Keys benutzt ihn nie.</translation>
    </message>
    <message>
        <source>The active profile, %1, has no key.</source>
        <translation>Das aktive Profil, %1, hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>There is no profile yet.</source>
        <translation>Es gibt noch kein Profil.</translation>
    </message>
    <message>
        <source>The CLI uses</source>
        <translation>Die CLI benutzt</translation>
    </message>
    <message>
        <source>%1 more are in the list of profiles.</source>
        <translation>%1 weitere stehen in der Liste der Profile.</translation>
    </message>
    <message>
        <source>Show config.json…</source>
        <translation>config.json zeigen…</translation>
    </message>
    <message>
        <source>%1: 1 copy</source>
        <translation>%1: 1 Kopie</translation>
    </message>
    <message>
        <source>%1: %2 copies</source>
        <translation>%1: %2 Kopien</translation>
    </message>
    <message>
        <source>It has not answered yet.</source>
        <translation>Er hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Waiting for you…</source>
        <translation>Wartet auf Sie…</translation>
    </message>
    <message>
        <source>Keychain settings…</source>
        <translation>Schlüsselbund-Einstellungen…</translation>
    </message>
    <message>
        <source>Repair all…</source>
        <translation>Alle reparieren…</translation>
    </message>
    <message>
        <source>Set by %1. Used for signing in and for profiles that name no server.</source>
        <translation>Durch %1 gesetzt. Gilt für Anmeldungen und für Profile, die keinen Server nennen.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Open API keys on the web</source>
        <translation>API-Schlüssel im Web öffnen</translation>
    </message>
    <message>
        <source>1 use left</source>
        <translation>noch 1-mal benutzbar</translation>
    </message>
    <message>
        <source>%1 uses left</source>
        <translation>noch %1-mal benutzbar</translation>
    </message>
</context>
<context>
    <name>scripto::TextLabel</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
</context>
<context>
    <name>scripto::TrayMenu</name>
    <message>
        <source>The CLI uses no profile</source>
        <translation>Die CLI verwendet kein Profil</translation>
    </message>
    <message>
        <source>The CLI uses %1</source>
        <translation>Die CLI verwendet %1</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Neuer Schlüssel…</translation>
    </message>
    <message>
        <source>Check profiles</source>
        <translation>Profile prüfen</translation>
    </message>
    <message>
        <source>Open Scripto Keys</source>
        <translation>Scripto Keys öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The CLI uses</source>
        <translation>Die CLI benutzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>scripto::TrustStore</name>
    <message>
        <source>If the authority is your own or your company’s, start Scripto Keys with NODE_EXTRA_CA_CERTS or SSL_CERT_FILE set to the path of its certificate.</source>
        <translation>Wenn es Ihre eigene Stelle oder die Ihrer Firma ist, starten Sie Scripto Keys mit NODE_EXTRA_CA_CERTS oder SSL_CERT_FILE, gesetzt auf den Pfad ihres Zertifikats.</translation>
    </message>
    <message>
        <source>%1 names %2, which can’t be read.</source>
        <translation>%1 nennt %2, das sich nicht lesen lässt.</translation>
    </message>
    <message>
        <source>%1 names %2, which holds no certificate.</source>
        <translation>%1 nennt %2, das kein Zertifikat enthält.</translation>
    </message>
</context>
<context>
    <name>scripto::UnchangedRevoke</name>
    <message>
        <source>The server’s list is too long to find it again.</source>
        <translation>Die Liste des Servers ist zu lang, um ihn wiederzufinden.</translation>
    </message>
    <message>
        <source>It may be in use after all.</source>
        <translation>Vielleicht wird er doch benutzt.</translation>
    </message>
</context>
<context>
    <name>scripto::UndoHistory</name>
    <message>
        <source>The keychain has the only copy of “%1” now.</source>
        <translation>Die einzige Kopie von „%1“ ist jetzt im Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>scripto::UnsavedKeyPage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close without the key</source>
        <translation>Ohne den Schlüssel schließen</translation>
    </message>
</context>
<context>
    <name>scripto::UserActions</name>
    <message>
        <source>%1 was not copied: another program holds the clipboard. Try again.</source>
        <translation>%1 wurde nicht kopiert: Ein anderes Programm belegt die Zwischenablage. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The CLI now uses %1.</source>
        <translation>Die CLI benutzt jetzt %1.</translation>
    </message>
    <message>
        <source>The CLI was not switched to %1.</source>
        <translation>Die CLI wurde nicht auf %1 umgestellt.</translation>
    </message>
    <message>
        <source>The e-mail address of %1 was copied.</source>
        <translation>Die E-Mail-Adresse von %1 wurde kopiert.</translation>
    </message>
    <message>
        <source>The key of %1</source>
        <translation>Der Schlüssel von %1</translation>
    </message>
    <message>
        <source>%1 was copied.</source>
        <translation>%1 wurde kopiert.</translation>
    </message>
    <message>
        <source>The curl command with the key of %1</source>
        <translation>Der curl-Befehl mit dem Schlüssel von %1</translation>
    </message>
    <message>
        <source>%1 was not copied.</source>
        <translation>%1 wurde nicht kopiert.</translation>
    </message>
    <message>
        <source>The clipboard is cleared in %1 s.</source>
        <translation>Die Zwischenablage wird in %1 s geleert.</translation>
    </message>
    <message>
        <source>Revoked, the key stops working at once, wherever it is used. %1.</source>
        <translation>Widerrufen gilt der Schlüssel sofort nicht mehr, wo immer er benutzt wird. %1.</translation>
    </message>
    <message>
        <source>It cannot be brought back</source>
        <translation>Er kommt nicht zurück</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Zuletzt benutzt: %1</translation>
    </message>
    <message>
        <source>It may also be the key of %1.</source>
        <translation>Er ist vielleicht auch der Schlüssel von %1.</translation>
    </message>
    <message>
        <source>%1 was not removed: another program has changed it.</source>
        <translation>%1 wurde nicht entfernt: Ein anderes Programm hat es geändert.</translation>
    </message>
    <message>
        <source>The keys of its account are being read.</source>
        <translation>Die Schlüssel seines Kontos werden gerade gelesen.</translation>
    </message>
    <message>
        <source>The server lists no such key.</source>
        <translation>Der Server führt keinen solchen Schlüssel auf.</translation>
    </message>
    <message>
        <source>The server’s list does not show for certain which key it is.</source>
        <translation>Die Liste des Servers zeigt nicht sicher, welcher Schlüssel es ist.</translation>
    </message>
    <message>
        <source>It is being rotated.</source>
        <translation>Er wird gerade ausgetauscht.</translation>
    </message>
    <message>
        <source>It is being revoked already.</source>
        <translation>Er wird schon widerrufen.</translation>
    </message>
    <message>
        <source>%1 was not removed.</source>
        <translation>%1 wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>%1 was removed from config.json.</source>
        <translation>%1 wurde aus config.json entfernt.</translation>
    </message>
    <message>
        <source>%1 was removed from this computer.</source>
        <translation>%1 wurde von diesem Computer entfernt.</translation>
    </message>
    <message>
        <source>Its key was revoked.</source>
        <translation>Der Schlüssel wurde widerrufen.</translation>
    </message>
    <message>
        <source>Its key stays valid on the server.</source>
        <translation>Der Schlüssel bleibt auf dem Server gültig.</translation>
    </message>
    <message>
        <source>config.json and the keychain have the same %1 now.</source>
        <translation>config.json und der Schlüsselbund haben jetzt dasselbe %1.</translation>
    </message>
    <message>
        <source>%1 is in the keychain again.</source>
        <translation>%1 ist wieder im Schlüsselbund.</translation>
    </message>
    <message>
        <source>%1 was not written to the keychain.</source>
        <translation>%1 wurde nicht in den Schlüsselbund geschrieben.</translation>
    </message>
    <message>
        <source>The profiles were repaired as you chose.</source>
        <translation>Die Profile wurden repariert, wie Sie es gewählt haben.</translation>
    </message>
    <message>
        <source>%1 is in config.json now.</source>
        <translation>%1 ist jetzt in config.json.</translation>
    </message>
    <message>
        <source>%1 profiles are in config.json again.</source>
        <translation>%1 Profile sind wieder in config.json.</translation>
    </message>
    <message>
        <source>%1 could not be repaired.</source>
        <translation>%1 konnte nicht repariert werden.</translation>
    </message>
    <message>
        <source>%1 profiles could not be repaired.</source>
        <translation>%1 Profile konnten nicht repariert werden.</translation>
    </message>
    <message>
        <source>The keychain was not unlocked.</source>
        <translation>Der Schlüsselbund wurde nicht entsperrt.</translation>
    </message>
    <message>
        <source>Another program changed the key of %1. The previous key is still in the keychain.</source>
        <translation>Ein anderes Programm hat den Schlüssel von %1 geändert. Der vorige ist noch im Schlüsselbund.</translation>
    </message>
    <message>
        <source>A revoked key works again. The history shows which one.</source>
        <translation>Ein widerrufener Schlüssel gilt wieder. Der Verlauf zeigt, welcher.</translation>
    </message>
    <message>
        <source>The key of %1 works again, although it was revoked.</source>
        <translation>Der Schlüssel von %1 gilt wieder, obwohl er widerrufen wurde.</translation>
    </message>
    <message>
        <source>Another program took over the clipboard right after the key was copied, and may keep the key. Clear it there, too.</source>
        <translation>Ein anderes Programm hat gleich nach dem Kopieren des Schlüssels die Zwischenablage übernommen und behält ihn vielleicht. Leeren Sie sie auch dort.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 was not renamed: another program has changed it.</source>
        <translation>%1 wurde nicht umbenannt: Ein anderes Programm hat es geändert.</translation>
    </message>
    <message>
        <source>%1 is now called %2.</source>
        <translation>%1 heißt jetzt %2.</translation>
    </message>
    <message>
        <source>Revoke “%1”</source>
        <translation>„%1“ widerrufen</translation>
    </message>
    <message>
        <source>Revoke %1 keys</source>
        <translation>%1 Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>“%1” was not undone.</source>
        <translation>„%1“ wurde nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Undo goes on with “%1”.</source>
        <translation>Rückgängig geht weiter mit „%1“.</translation>
    </message>
    <message>
        <source>“%1” was not done again.</source>
        <translation>„%1“ wurde nicht wiederholt.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Rückgängig gemacht: %1.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Only you can read config.json now.</source>
        <translation>Jetzt können nur noch Sie config.json lesen.</translation>
    </message>
    <message>
        <source>The permissions of config.json were not changed.</source>
        <translation>Die Rechte von config.json wurden nicht geändert.</translation>
    </message>
    <message>
        <source>Created a config.json without profiles.</source>
        <translation>Eine config.json ohne Profile wurde angelegt.</translation>
    </message>
    <message>
        <source>config.json was not created.</source>
        <translation>config.json wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>No web browser could be opened for %1.</source>
        <translation>Für %1 ließ sich kein Webbrowser öffnen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Another program changed %1 in config.json.</source>
        <translation>Ein anderes Programm hat %1 in config.json geändert.</translation>
    </message>
    <message>
        <source>Another program changed %1 profiles in config.json.</source>
        <translation>Ein anderes Programm hat in config.json %1 Profile geändert.</translation>
    </message>
    <message>
        <source>The CLI now uses no profile.</source>
        <translation>Die CLI benutzt jetzt kein Profil.</translation>
    </message>
    <message>
        <source>There is no profile %1.</source>
        <translation>Es gibt kein Profil %1.</translation>
    </message>
    <message>
        <source>Scripto Keys reads this account’s list with it. You’ll need to sign in again to refresh the list.</source>
        <translation>Scripto Keys liest damit die Liste dieses Kontos. Um sie zu aktualisieren, müssen Sie sich neu anmelden.</translation>
    </message>
    <message>
        <source>Another program renamed %1 to %2. The keychain was updated to match.</source>
        <translation>Ein anderes Programm hat %1 in %2 umbenannt. Der Schlüsselbund wurde angepasst.</translation>
    </message>
    <message>
        <source>Redone: %1.</source>
        <translation>Wiederholt: %1.</translation>
    </message>
    <message>
        <source>Scripto Keys was already open and keeps using its own server. To use %1, quit and start it again.</source>
        <translation>Scripto Keys war schon geöffnet und behält seinen Server. Um %1 zu verwenden, beenden Sie es und starten Sie es erneut.</translation>
    </message>
    <message>
        <source>Replacing the keychain’s copy…</source>
        <translation>Die Kopie im Schlüsselbund wird ersetzt…</translation>
    </message>
    <message>
        <source>Replacing the copy in config.json…</source>
        <translation>Die Kopie in config.json wird ersetzt…</translation>
    </message>
    <message>
        <source>Keeping both…</source>
        <translation>Beide werden behalten…</translation>
    </message>
    <message>
        <source>The server lists %1 again, although it was revoked. The key may still work.</source>
        <translation>Der Server führt %1 wieder auf, obwohl er widerrufen wurde. Der Schlüssel funktioniert vielleicht noch.</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
</context>
<context>
    <name>scripto::WindowCommands</name>
    <message>
        <source>A&amp;ll commands…</source>
        <translation>A&amp;lle Befehle…</translation>
    </message>
    <message>
        <source>&amp;Filter keys</source>
        <translation>Schlüssel &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Check profiles</source>
        <translation>&amp;Profile prüfen</translation>
    </message>
    <message>
        <source>Re&amp;pair all…</source>
        <translation>Alle rep&amp;arieren…</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Verlau&amp;f</translation>
    </message>
    <message>
        <source>API keys on the &amp;web</source>
        <translation>API-Sc&amp;hlüssel im Web</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Shor&amp;tcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Scripto Keys</source>
        <translation>Über &amp;Scripto Keys</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu of the row</source>
        <translation>Menü der Zeile</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Edit note</source>
        <translation>&amp;Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Copy &amp;key</source>
        <translation>Schlüssel &amp;kopieren</translation>
    </message>
    <message>
        <source>Use profile 1 to %1</source>
        <translation>Profil 1 bis %1 benutzen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Show filter 1 to %1</source>
        <translation>Filter 1 bis %1 zeigen</translation>
    </message>
    <message>
        <source>Check or uncheck</source>
        <translation>An- oder abwählen</translation>
    </message>
    <message>
        <source>Back, nothing done</source>
        <translation>Zurück, ohne etwas zu tun</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>nothing was changed yet</source>
        <translation>noch wurde nichts geändert</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>nothing was undone</source>
        <translation>nichts wurde rückgängig gemacht</translation>
    </message>
    <message>
        <source>Stop &amp;checking profiles</source>
        <translation>&amp;Prüfen der Profile stoppen</translation>
    </message>
    <message>
        <source>there is no profile yet</source>
        <translation>es gibt noch kein Profil</translation>
    </message>
    <message>
        <source>close the list first</source>
        <translation>erst die Liste schließen</translation>
    </message>
    <message>
        <source>the server can’t be reached</source>
        <translation>der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>sign in first</source>
        <translation>erst anmelden</translation>
    </message>
    <message>
        <source>the keys are being read</source>
        <translation>die Schlüssel werden gelesen</translation>
    </message>
    <message>
        <source>no key is selected</source>
        <translation>kein Schlüssel ist ausgewählt</translation>
    </message>
    <message>
        <source>one key at a time</source>
        <translation>nur ein Schlüssel auf einmal</translation>
    </message>
    <message>
        <source>no profile here holds this key</source>
        <translation>kein Profil hier hat diesen Schlüssel</translation>
    </message>
    <message>
        <source>Revoke what is checked</source>
        <translation>Ausgewählte widerrufen</translation>
    </message>
    <message>
        <source>config.json can’t be read</source>
        <translation>config.json ist nicht lesbar</translation>
    </message>
    <message>
        <source>sign in to manage keys first</source>
        <translation>erst zum Verwalten der Schlüssel anmelden</translation>
    </message>
    <message>
        <source>the server refused the key that reads the list</source>
        <translation>der Server hat den Schlüssel abgelehnt, der die Liste liest</translation>
    </message>
    <message>
        <source>&amp;Find keys on this computer…</source>
        <translation>Schlüssel auf diesem Co&amp;mputer suchen…</translation>
    </message>
    <message>
        <source>not possible in a sandbox</source>
        <translation>in einer Sandbox nicht möglich</translation>
    </message>
    <message>
        <source>Sign &amp;out of the web session</source>
        <translation>Von der Websit&amp;zung abmelden</translation>
    </message>
</context>
</TS>
