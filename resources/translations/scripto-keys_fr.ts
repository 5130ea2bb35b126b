<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_US">
<context>
    <name>AccountAccess</name>
    <message>
        <source>No profile of this account is left.</source>
        <translation>Il ne reste aucun profil de ce compte.</translation>
    </message>
    <message>
        <source>This profile has no key.</source>
        <translation>Ce profil n’a pas de clé.</translation>
    </message>
</context>
<context>
    <name>AtomicFile</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Le fichier ne peut pas être lu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The file cannot be saved: %1.</source>
        <translation>Le fichier ne peut pas être enregistré&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A folder stands where the file should be.</source>
        <translation>Un dossier se trouve à la place du fichier.</translation>
    </message>
    <message>
        <source>Something else stands where the file should be.</source>
        <translation>Autre chose se trouve à la place du fichier.</translation>
    </message>
    <message>
        <source>its folder cannot be created</source>
        <translation>son dossier ne peut pas être créé</translation>
    </message>
    <message>
        <source>it can’t be copied</source>
        <translation>il ne peut pas être copié</translation>
    </message>
    <message>
        <source>“%1” is there already</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà</translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <translation>il est protégé en écriture</translation>
    </message>
    <message>
        <source>the new file cannot be put in its place</source>
        <translation>le nouveau fichier ne peut pas prendre sa place</translation>
    </message>
    <message>
        <source>its permissions cannot be changed</source>
        <translation>ses permissions ne peuvent pas être modifiées</translation>
    </message>
    <message>
        <source>permission was denied</source>
        <translation>l’accès a été refusé</translation>
    </message>
    <message>
        <source>the file system is read-only</source>
        <translation>le système de fichiers est en lecture seule</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the disk quota is used up</source>
        <translation>le quota du disque est épuisé</translation>
    </message>
    <message>
        <source>the folder that it links into does not exist</source>
        <translation>le dossier vers lequel mène son lien n’existe pas</translation>
    </message>
    <message>
        <source>its symbolic links lead in circles</source>
        <translation>ses liens symboliques tournent en rond</translation>
    </message>
    <message>
        <source>something that is not a folder is in the way</source>
        <translation>quelque chose qui n’est pas un dossier fait obstacle</translation>
    </message>
    <message>
        <source>it is mounted by itself, and cannot be replaced</source>
        <translation>il est monté séparément et ne peut pas être remplacé</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>son nom est trop long</translation>
    </message>
    <message>
        <source>A pipe stands where the file should be.</source>
        <translation>Un tube se trouve à la place du fichier.</translation>
    </message>
    <message>
        <source>A socket stands where the file should be.</source>
        <translation>Un socket se trouve à la place du fichier.</translation>
    </message>
    <message>
        <source>A device stands where the file should be.</source>
        <translation>Un périphérique se trouve à la place du fichier.</translation>
    </message>
    <message>
        <source>it belongs to another user and would be yours afterwards</source>
        <translation>il appartient à un autre utilisateur et serait ensuite à vous</translation>
    </message>
    <message>
        <source>others in its group would lose their access</source>
        <translation>les autres membres de son groupe perdraient leur accès</translation>
    </message>
    <message>
        <source>its access control list would be lost</source>
        <translation>sa liste de contrôle d’accès serait perdue</translation>
    </message>
    <message>
        <source>its permissions would be lost</source>
        <translation>ses permissions seraient perdues</translation>
    </message>
    <message>
        <source>its folder is protected against changes (chattr)</source>
        <translation>son dossier est protégé contre les modifications (chattr)</translation>
    </message>
    <message>
        <source>it is protected against changes (chattr)</source>
        <translation>il est protégé contre les modifications (chattr)</translation>
    </message>
    <message>
        <source>The permissions of the file cannot be changed: %1.</source>
        <translation>Les permissions du fichier ne peuvent pas être modifiées&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>ConfigDelta</name>
    <message>
        <source>The profile “%1” has changed since.</source>
        <translation>Le profil «&#xa0;%1&#xa0;» a changé entre-temps.</translation>
    </message>
    <message>
        <source>The active profile has changed since.</source>
        <translation>Le profil actif a changé entre-temps.</translation>
    </message>
    <message>
        <source>“%1” has changed since.</source>
        <translation>«&#xa0;%1&#xa0;» a changé entre-temps.</translation>
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
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a list in [ ]</source>
        <translation>une liste entre [ ]</translation>
    </message>
    <message>
        <source>an object in { }</source>
        <translation>un objet entre { }</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>Il n’y a pas de profil «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Un profil a besoin d’un nom.</translation>
    </message>
    <message>
        <source>The profile “%1” has no key.</source>
        <translation>Le profil «&#xa0;%1&#xa0;» n’a pas de clé.</translation>
    </message>
    <message>
        <source>The file has to hold %1, not %2.</source>
        <translation>Le fichier doit contenir %1, et non %2.</translation>
    </message>
    <message>
        <source>“profiles” has to be %1, not %2.</source>
        <translation>«&#xa0;profiles&#xa0;» doit être %1, et non %2.</translation>
    </message>
    <message>
        <source>There is a profile “%1” already.</source>
        <translation>Il y a déjà un profil «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ConfigSave</name>
    <message>
        <source>The file is larger than %1.</source>
        <translation>Le fichier dépasse %1.</translation>
    </message>
    <message>
        <source>The file would be larger than %1 and could no longer be read.</source>
        <translation>Le fichier dépasserait %1 et ne pourrait plus être lu.</translation>
    </message>
    <message>
        <source>The file could not be read back.</source>
        <translation>Le fichier n’a pas pu être relu.</translation>
    </message>
    <message>
        <source>It’s a link to “%1”, which doesn’t exist.</source>
        <translation>C’est un lien vers «&#xa0;%1&#xa0;», qui n’existe pas.</translation>
    </message>
    <message>
        <source>It’s a link to “%1”, which doesn’t exist. Is its disk mounted?</source>
        <translation>C’est un lien vers «&#xa0;%1&#xa0;», qui n’existe pas. Son disque est-il monté&#x202f;?</translation>
    </message>
    <message>
        <source>It’s a link to “%1”, whose folder doesn’t exist. Is its disk mounted?</source>
        <translation>C’est un lien vers «&#xa0;%1&#xa0;», dont le dossier n’existe pas. Son disque est-il monté&#x202f;?</translation>
    </message>
    <message>
        <source>The file cannot be saved: another program keeps changing it.</source>
        <translation>Le fichier ne peut pas être enregistré&#xa0;: un autre programme le modifie sans cesse.</translation>
    </message>
    <message>
        <source>The file is not broken any more.</source>
        <translation>Le fichier n’est plus endommagé.</translation>
    </message>
    <message>
        <source>The file cannot be saved: another window of this program is saving it.</source>
        <translation>Le fichier ne peut pas être enregistré&#xa0;: une autre fenêtre de ce programme l’enregistre.</translation>
    </message>
</context>
<context>
    <name>JsonReader</name>
    <message>
        <source>the file is written in UTF-16; it has to be UTF-8.</source>
        <translation>le fichier est écrit en UTF-16&#x202f;; il doit être en UTF-8.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>le fichier est vide.</translation>
    </message>
    <message>
        <source>a { is expected here.</source>
        <translation>un { est attendu ici.</translation>
    </message>
    <message>
        <source>the file should end here, but something follows.</source>
        <translation>le fichier devrait se terminer ici, mais quelque chose suit.</translation>
    </message>
    <message>
        <source>a name has to stand in double quotation marks.</source>
        <translation>un nom doit être entre guillemets doubles.</translation>
    </message>
    <message>
        <source>a value is expected after the comma.</source>
        <translation>une valeur est attendue après la virgule.</translation>
    </message>
    <message>
        <source>a name in double quotation marks is expected here.</source>
        <translation>un nom entre guillemets doubles est attendu ici.</translation>
    </message>
    <message>
        <source>a colon is expected after the name.</source>
        <translation>un deux-points est attendu après le nom.</translation>
    </message>
    <message>
        <source>a value is expected after the colon.</source>
        <translation>une valeur est attendue après le deux-points.</translation>
    </message>
    <message>
        <source>a value or a ] is expected here.</source>
        <translation>une valeur ou un ] est attendu ici.</translation>
    </message>
    <message>
        <source>a } is expected here, not a ].</source>
        <translation>un } est attendu ici, et non un ].</translation>
    </message>
    <message>
        <source>a ] is expected here, not a }.</source>
        <translation>un ] est attendu ici, et non un }.</translation>
    </message>
    <message>
        <source>a comma is missing before this.</source>
        <translation>il manque une virgule avant ceci.</translation>
    </message>
    <message>
        <source>a comma or a } is expected here.</source>
        <translation>une virgule ou un } est attendu ici.</translation>
    </message>
    <message>
        <source>a comma or a ] is expected here.</source>
        <translation>une virgule ou un ] est attendu ici.</translation>
    </message>
    <message>
        <source>the file ends in the middle of a text.</source>
        <translation>le fichier se termine au milieu d’un texte.</translation>
    </message>
    <message>
        <source>the closing quotation mark of this text is missing.</source>
        <translation>il manque le guillemet fermant de ce texte.</translation>
    </message>
    <message>
        <source>a control character stands in a text; it has to be written as \u%1.</source>
        <translation>un texte contient un caractère de contrôle&#x202f;; il doit s’écrire \u%1.</translation>
    </message>
    <message>
        <source>the text here is not UTF-8.</source>
        <translation>le texte ici n’est pas en UTF-8.</translation>
    </message>
    <message>
        <source>this backslash has no meaning; a backslash itself is written twice.</source>
        <translation>cette barre oblique inverse n’a pas de sens&#x202f;; pour l’écrire elle-même, doublez-la.</translation>
    </message>
    <message>
        <source>\u has to be followed by four hexadecimal digits.</source>
        <translation>\u doit être suivi de quatre chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>a number does not start with a zero.</source>
        <translation>un nombre ne commence pas par un zéro.</translation>
    </message>
    <message>
        <source>this is not a number as JSON writes it.</source>
        <translation>ce n’est pas un nombre tel que JSON l’écrit.</translation>
    </message>
    <message>
        <source>brackets are nested more than %1 deep.</source>
        <translation>les crochets sont imbriqués sur plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>the file ends too early.</source>
        <translation>le fichier se termine trop tôt.</translation>
    </message>
    <message>
        <source>the file ends here, but the %1 in line %2 is not closed.</source>
        <translation>le fichier se termine ici, mais le %1 de la ligne %2 n’est pas fermé.</translation>
    </message>
    <message>
        <source>a merge conflict was left here.</source>
        <translation>un conflit de fusion est resté ici.</translation>
    </message>
    <message>
        <source>comments are not allowed in this file.</source>
        <translation>les commentaires ne sont pas permis dans ce fichier.</translation>
    </message>
    <message>
        <source>typographic quotation marks stand here; plain ones are needed.</source>
        <translation>il y a ici des guillemets typographiques&#x202f;; il en faut des droits.</translation>
    </message>
    <message>
        <source>there are NUL bytes here instead of text.</source>
        <translation>des octets nuls se trouvent ici au lieu d’un texte.</translation>
    </message>
    <message>
        <source>this is not a value; strings must be in double quotes.</source>
        <translation>ce n’est pas une valeur&#x202f;; les textes doivent être entre guillemets doubles.</translation>
    </message>
    <message>
        <source>strings must be in double quotes, not in single ones.</source>
        <translation>les textes doivent être entre guillemets doubles, et non simples.</translation>
    </message>
</context>
<context>
    <name>KeyText</name>
    <message>
        <source>A key starts with scripto_.</source>
        <translation>Une clé commence par scripto_.</translation>
    </message>
    <message>
        <source>The key itself is missing after scripto_.</source>
        <translation>Après scripto_, il manque la clé elle-même.</translation>
    </message>
    <message>
        <source>This is too long for a key.</source>
        <translation>C’est trop long pour une clé.</translation>
    </message>
    <message>
        <source>This is a shortened form of a key. Copy the whole key.</source>
        <translation>C’est une clé abrégée. Copiez la clé entière.</translation>
    </message>
    <message>
        <source>A key has no blanks or line breaks inside.</source>
        <translation>Une clé ne contient ni espaces ni sauts de ligne.</translation>
    </message>
    <message>
        <source>There is an invisible character in this key. Copy it again.</source>
        <translation>Cette clé contient un caractère invisible. Copiez-la à nouveau.</translation>
    </message>
    <message>
        <source>There is a quotation mark in this key. Copy it without.</source>
        <translation>Cette clé contient un guillemet. Copiez-la sans lui.</translation>
    </message>
    <message>
        <source>There is a character in this that no key has. Copy it again.</source>
        <translation>Il y a ici un caractère qu’aucune clé ne contient. Copiez-la à nouveau.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>The file cannot be read: its symbolic links lead in circles.</source>
        <translation>Le fichier ne peut pas être lu&#xa0;: ses liens symboliques tournent en rond.</translation>
    </message>
</context>
<context>
    <name>scripto::AboutDialog</name>
    <message>
        <source>About Scripto Keys</source>
        <translation>À propos de Scripto Keys</translation>
    </message>
    <message>
        <source>Shows and manages the API keys of the Scripto writing service.</source>
        <translation>Affiche et gère les clés d’API du service d’écriture Scripto.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>Your keys</source>
        <translation>Vos clés</translation>
    </message>
    <message>
        <source>API keys on the web</source>
        <translation>Clés d’API sur le web</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>MIT, free to use, change and share</source>
        <translation>MIT&#xa0;: libre d’utilisation, de modification et de partage</translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translation>Copier le diagnostic…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>scripto::AccountKeys</name>
    <message>
        <source>The list has not been read with the key that would revoke it.</source>
        <translation>La liste n’a pas été lue avec la clé qui la révoquerait.</translation>
    </message>
    <message>
        <source>It is not in the server’s list.</source>
        <translation>Elle n’est pas dans la liste du serveur.</translation>
    </message>
    <message>
        <source>The server says that it has no such key, and lists it all the same.</source>
        <translation>Le serveur dit ne pas avoir cette clé, et la liste pourtant.</translation>
    </message>
    <message>
        <source>The server has no such key any more, or never had.</source>
        <translation>Le serveur n’a plus cette clé, ou ne l’a jamais eue.</translation>
    </message>
    <message>
        <source>This key is being rotated.</source>
        <translation>Cette clé est en cours de remplacement.</translation>
    </message>
</context>
<context>
    <name>scripto::ActionTexts</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>scripto::AddProfileDialog</name>
    <message>
        <source>Add a profile</source>
        <translation>Ajouter un profil</translation>
    </message>
    <message>
        <source>For a key that you have already. To make a new one, sign in or use New key.</source>
        <translation>Pour une clé que vous avez déjà. Pour en créer une, connectez-vous ou utilisez Nouvelle clé.</translation>
    </message>
    <message>
        <source>Add profile</source>
        <translation>Ajouter un profil</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Starts with %1</source>
        <translation>Commence par %1</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Nom du profil</translation>
    </message>
    <message>
        <source>The name the CLI knows it by.</source>
        <translation>Le nom sous lequel la CLI le connaît.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Optional: the account that the key belongs to.</source>
        <translation>Facultatif&#xa0;: le compte auquel appartient la clé.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Empty for %1.</source>
        <translation>Vide pour %1.</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Un profil a besoin d’un nom.</translation>
    </message>
    <message>
        <source>There is a profile “%1” already.</source>
        <translation>Il y a déjà un profil «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Saving the profile…</source>
        <translation>Enregistrement du profil…</translation>
    </message>
</context>
<context>
    <name>scripto::BackgroundPortal</name>
    <message>
        <source>Scripto Keys shows which profile the CLI uses.</source>
        <translation>Scripto Keys montre quel profil la CLI utilise.</translation>
    </message>
    <message>
        <source>This desktop cannot start programs at login.</source>
        <translation>Ce bureau ne peut pas lancer de programmes à la connexion.</translation>
    </message>
    <message>
        <source>The desktop did not allow it.</source>
        <translation>Le bureau ne l’a pas permis.</translation>
    </message>
</context>
<context>
    <name>scripto::CheckActions</name>
    <message>
        <source>No profile has a key that can be checked.</source>
        <translation>Aucun profil n’a de clé qui puisse être vérifiée.</translation>
    </message>
    <message>
        <source>Checking %1 profiles, %2 to go.</source>
        <translation>Vérification de %1 profils, encore %2.</translation>
    </message>
    <message>
        <source>Checking the key of %1.</source>
        <translation>Vérification de la clé de %1.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show profile “%1”</source>
        <translation>Afficher le profil «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>The key of %1 works.</source>
        <translation>La clé de %1 fonctionne.</translation>
    </message>
    <message>
        <source>The key of %1 works, but belongs to %2.</source>
        <translation>La clé de %1 fonctionne, mais appartient à %2.</translation>
    </message>
    <message>
        <source>The server did not accept the key of %1.</source>
        <translation>Le serveur n’a pas accepté la clé de %1.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>The key of %1 was not checked.</source>
        <translation>La clé de %1 n’a pas été vérifiée.</translation>
    </message>
    <message>
        <source>Check anyway</source>
        <translation>Vérifier quand même</translation>
    </message>
    <message>
        <source>Its key is not on the server any more. Sign in again to get a new one.</source>
        <translation>Sa clé n’est plus sur le serveur. Connectez-vous à nouveau pour en obtenir une.</translation>
    </message>
    <message>
        <source>The key may still be good: some servers refuse one that was used too often. Check again later, or sign in again.</source>
        <translation>La clé est peut-être encore bonne&#xa0;: certains serveurs refusent une clé trop utilisée. Vérifiez plus tard ou connectez-vous à nouveau.</translation>
    </message>
    <message>
        <source>Sign in again to give this profile a key of its own account.</source>
        <translation>Connectez-vous à nouveau pour donner à ce profil une clé de son propre compte.</translation>
    </message>
    <message>
        <source>Its key belongs to %1, not to %2.</source>
        <translation>Sa clé appartient à %1, et non à %2.</translation>
    </message>
    <message>
        <source>Its key belongs to another account than the profile says.</source>
        <translation>Sa clé appartient à un autre compte que celui indiqué par le profil.</translation>
    </message>
    <message>
        <source>Checking would use up its key’s last use.</source>
        <translation>Vérifier épuiserait la dernière utilisation de sa clé.</translation>
    </message>
    <message>
        <source>Checking takes 1 of its key’s %1 remaining uses.</source>
        <translation>Vérifier prend 1 des %1 utilisations restantes de sa clé.</translation>
    </message>
    <message>
        <source>%1 revoked</source>
        <translation>%1 révoquées</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 refusées</translation>
    </message>
    <message>
        <source>%1 with another account’s key</source>
        <translation>%1 avec la clé d’un autre compte</translation>
    </message>
    <message>
        <source>%1 not in config.json</source>
        <translation>%1 absents de config.json</translation>
    </message>
    <message>
        <source>1 differs</source>
        <translation>1 diffère</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1 diffèrent</translation>
    </message>
    <message>
        <source>%1 not in keychain</source>
        <translation>%1 absents du trousseau</translation>
    </message>
    <message>
        <source>%1 without a key</source>
        <translation>%1 sans clé</translation>
    </message>
    <message>
        <source>%1 not reached</source>
        <translation>%1 non joints</translation>
    </message>
    <message>
        <source>%1 without a result</source>
        <translation>%1 sans résultat</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 omis</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 profiles.</source>
        <translation>Arrêté après %1 profils sur %2.</translation>
    </message>
    <message>
        <source>Checked 1 profile.</source>
        <translation>1 profil vérifié.</translation>
    </message>
    <message>
        <source>Checked %1 profiles.</source>
        <translation>%1 profils vérifiés.</translation>
    </message>
    <message>
        <source>Checking %1 uses up the last use of its key, and the server may delete it.</source>
        <translation>Vérifier %1 consomme la dernière utilisation de sa clé, et le serveur peut la supprimer.</translation>
    </message>
    <message>
        <source>Checking %1 takes 1 of the %2 uses that its key has left.</source>
        <translation>Vérifier %1 consomme 1 des %2 utilisations qui restent à sa clé.</translation>
    </message>
    <message>
        <source>Its key works.</source>
        <translation>Sa clé fonctionne.</translation>
    </message>
    <message>
        <source>All their keys work.</source>
        <translation>Toutes leurs clés fonctionnent.</translation>
    </message>
</context>
<context>
    <name>scripto::Chip</name>
    <message>
        <source>1 key</source>
        <translation>1 clé</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 clés</translation>
    </message>
</context>
<context>
    <name>scripto::ChipBar</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Plus&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>scripto::ChipTexts</name>
    <message>
        <source>All keys of the account</source>
        <translation>Toutes les clés du compte</translation>
    </message>
    <message>
        <source>Keys that weren’t used for %1 days, as far as the server reports</source>
        <translation>Clés inutilisées depuis %1 jours, d’après le serveur</translation>
    </message>
    <message>
        <source>Keys that were never used, as far as the server reports</source>
        <translation>Clés jamais utilisées, d’après le serveur</translation>
    </message>
    <message>
        <source>Keys that expire within %1 days</source>
        <translation>Clés qui expirent dans les %1 jours</translation>
    </message>
    <message>
        <source>Keys that have expired and no longer work</source>
        <translation>Clés qui ont expiré et ne fonctionnent plus</translation>
    </message>
    <message>
        <source>Keys that a profile on this computer holds</source>
        <translation>Clés détenues par un profil de cet ordinateur</translation>
    </message>
    <message>
        <source>Keys that no profile holds, most likely left behind by an earlier sign-in</source>
        <translation>Clés qu’aucun profil ne détient, sans doute restées d’une ancienne connexion</translation>
    </message>
    <message>
        <source>Keys that were rotated and kept, to be revoked once nothing uses them</source>
        <translation>Clés remplacées mais conservées, à révoquer quand plus rien ne les utilise</translation>
    </message>
</context>
<context>
    <name>scripto::CleanUp</name>
    <message>
        <source>Maybe used %1</source>
        <translation>Peut-être utilisée %1</translation>
    </message>
    <message>
        <source>Last used %1</source>
        <translation>Dernière utilisation %1</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Jamais utilisée</translation>
    </message>
    <message>
        <source>No use reported</source>
        <translation>Aucune utilisation signalée</translation>
    </message>
    <message>
        <source>%1, created %2</source>
        <translation>%1, créée %2</translation>
    </message>
    <message>
        <source>maybe used %1</source>
        <translation>peut-être utilisée %1</translation>
    </message>
    <message>
        <source>used %1</source>
        <translation>utilisée %1</translation>
    </message>
    <message>
        <source>used by Scripto Keys %1</source>
        <translation>utilisée par Scripto Keys %1</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>jamais utilisée</translation>
    </message>
    <message>
        <source>no use reported</source>
        <translation>aucune utilisation signalée</translation>
    </message>
    <message>
        <source>use not known</source>
        <translation>utilisation inconnue</translation>
    </message>
    <message>
        <source>%1 holds it</source>
        <translation>%1 la détient</translation>
    </message>
    <message>
        <source>Profile %1 holds it</source>
        <translation>Le profil %1 la détient</translation>
    </message>
    <message>
        <source>%1 probably holds it</source>
        <translation>%1 la détient probablement</translation>
    </message>
    <message>
        <source>Profile %1 probably holds it</source>
        <translation>Le profil %1 la détient probablement</translation>
    </message>
    <message>
        <source>%1 may hold it</source>
        <translation>%1 la détient peut-être</translation>
    </message>
    <message>
        <source>Profile %1 may hold it</source>
        <translation>Le profil %1 la détient peut-être</translation>
    </message>
    <message>
        <source>Held by %1</source>
        <translation>Détenue par %1</translation>
    </message>
    <message>
        <source>%1 and %2 more hold it</source>
        <translation>%1 et %2 autres la détiennent</translation>
    </message>
    <message>
        <source>%1 and %2 more may hold it</source>
        <translation>%1 et %2 autres la détiennent peut-être</translation>
    </message>
    <message>
        <source>Scripto Keys reads the list with it</source>
        <translation>Scripto Keys lit la liste avec elle</translation>
    </message>
    <message>
        <source>this app</source>
        <translation>cette app</translation>
    </message>
    <message>
        <source>stopped before its turn</source>
        <translation>arrêt avant son tour</translation>
    </message>
    <message>
        <source>needed to read the list, which others are left in</source>
        <translation>nécessaire pour lire la liste, où il en reste d’autres</translation>
    </message>
    <message>
        <source>the server asks for a pause</source>
        <translation>le serveur demande une pause</translation>
    </message>
    <message>
        <source>the computer was asleep</source>
        <translation>l’ordinateur était en veille</translation>
    </message>
    <message>
        <source>another window is revoking it</source>
        <translation>une autre fenêtre la révoque</translation>
    </message>
    <message>
        <source>this could not be recorded on disk first</source>
        <translation>cela n’a pas pu être consigné d’abord sur le disque</translation>
    </message>
    <message>
        <source>1 more key is left out: the server doesn’t report its use.</source>
        <translation>1 autre clé est exclue&#xa0;: le serveur ne signale pas son utilisation.</translation>
    </message>
    <message>
        <source>%1 more keys are left out: the server doesn’t report their use.</source>
        <translation>%1 autres clés sont exclues&#xa0;: le serveur ne signale pas leur utilisation.</translation>
    </message>
    <message>
        <source>1 more key is left out: the server doesn’t record its use.</source>
        <translation>1 autre clé est exclue&#xa0;: le serveur n’enregistre pas son utilisation.</translation>
    </message>
    <message>
        <source>%1 more keys are left out: the server doesn’t record their use.</source>
        <translation>%1 autres clés sont exclues&#xa0;: le serveur n’enregistre pas leur utilisation.</translation>
    </message>
    <message>
        <source>1 more key is left out: Scripto Keys used it itself, so its last use says nothing.</source>
        <translation>1 autre clé est exclue&#xa0;: Scripto Keys l’a utilisée lui-même, sa dernière utilisation ne dit donc rien.</translation>
    </message>
    <message>
        <source>%1 more keys are left out: Scripto Keys used them itself, so their last use says nothing.</source>
        <translation>%1 autres clés sont exclues&#xa0;: Scripto Keys les a utilisées lui-même, leur dernière utilisation ne dit donc rien.</translation>
    </message>
</context>
<context>
    <name>scripto::CleanUpButton</name>
    <message>
        <source>Clean up</source>
        <translation>Nettoyer</translation>
    </message>
    <message>
        <source>the server can’t be reached</source>
        <translation>le serveur est injoignable</translation>
    </message>
    <message>
        <source>the keys have not been read yet</source>
        <translation>les clés n’ont pas encore été lues</translation>
    </message>
    <message>
        <source>no key has been unused for more than %1 days</source>
        <translation>aucune clé n’est inutilisée depuis plus de %1 jours</translation>
    </message>
    <message>
        <source>Clean up stale &amp;keys</source>
        <translation>Nettoyer les &amp;clés inactives</translation>
    </message>
    <message>
        <source>Choose which of the keys that were not used for %1 days to revoke</source>
        <translation>Choisir les clés à révoquer parmi celles qui n’ont pas été utilisées depuis %1 jours</translation>
    </message>
</context>
<context>
    <name>scripto::CleanUpFooter</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Tout annuler</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les conserver</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Stopping: the requests already sent are finished.</source>
        <translation>Arrêt&#xa0;: les requêtes déjà envoyées se terminent.</translation>
    </message>
    <message>
        <source>Stop finishes the requests already sent.</source>
        <translation>Arrêter laisse se terminer les requêtes déjà envoyées.</translation>
    </message>
    <message>
        <source>Revoke what is checked</source>
        <translation>Révoquer ce qui est coché</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>scripto::CleanUpModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Utilisée par</translation>
    </message>
    <message>
        <source>To be revoked</source>
        <translation>À révoquer</translation>
    </message>
    <message>
        <source>Revoking %1 s</source>
        <translation>Révocation dans %1 s</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation>Révocation…</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoquée</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Pas encore connu</translation>
    </message>
    <message>
        <source>Not revoked</source>
        <translation>Non révoquée</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservée</translation>
    </message>
    <message>
        <source>Not in the list any more</source>
        <translation>N’est plus dans la liste</translation>
    </message>
    <message>
        <source>%1, key of %2</source>
        <translation>%1, clé de %2</translation>
    </message>
    <message>
        <source>Unnamed key</source>
        <translation>Clé sans nom</translation>
    </message>
</context>
<context>
    <name>scripto::CleanUpTable</name>
    <message>
        <source>Keys to revoke</source>
        <translation>Clés à révoquer</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Toutes les clés</translation>
    </message>
</context>
<context>
    <name>scripto::CleanUpView</name>
    <message>
        <source>Revoke 1 key</source>
        <translation>Révoquer 1 clé</translation>
    </message>
    <message>
        <source>Revoke %1 keys</source>
        <translation>Révoquer %1 clés</translation>
    </message>
    <message>
        <source>Clean up stale keys</source>
        <translation>Nettoyer les clés inactives</translation>
    </message>
    <message>
        <source>Not used for more than %1 days, as far as the server reports.</source>
        <translation>Inutilisées depuis plus de %1 jours, d’après le serveur.</translation>
    </message>
    <message>
        <source>Revoked keys stop working at once and %1.</source>
        <translation>Les clés révoquées cessent aussitôt de fonctionner et %1.</translation>
    </message>
    <message>
        <source>cannot be brought back</source>
        <translation>ne peuvent pas être rétablies</translation>
    </message>
    <message>
        <source>This could not be recorded on disk first.</source>
        <translation>Cela n’a pas pu être consigné d’abord sur le disque.</translation>
    </message>
    <message>
        <source>This was undone in another window.</source>
        <translation>Cela a été annulé dans une autre fenêtre.</translation>
    </message>
    <message>
        <source>Another window is revoking it already.</source>
        <translation>Une autre fenêtre la révoque déjà.</translation>
    </message>
    <message>
        <source>The computer was asleep, or its clock was changed, during the countdown.</source>
        <translation>Pendant le compte à rebours, l’ordinateur était en veille ou son horloge a été changée.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 sur %2 sélectionnées</translation>
    </message>
    <message>
        <source>Revoke keys</source>
        <translation>Révoquer les clés</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 clé</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 clés</translation>
    </message>
    <message>
        <source>Revoking %1 in %2 s. Programs that use it then stop working.</source>
        <translation>Révocation de %1 dans %2 s. Les programmes qui l’utilisent cesseront de fonctionner.</translation>
    </message>
    <message>
        <source>Revoking %1 in %2 s. Programs that use them then stop working.</source>
        <translation>Révocation de %1 dans %2 s. Les programmes qui les utilisent cesseront de fonctionner.</translation>
    </message>
    <message>
        <source>Revoking %1…</source>
        <translation>Révocation de %1…</translation>
    </message>
    <message>
        <source>Revoke %1? Programs that use it then stop working.</source>
        <translation>Révoquer %1&#x202f;? Les programmes qui l’utilisent cesseront de fonctionner.</translation>
    </message>
    <message>
        <source>Revoke %1? Programs that use them then stop working.</source>
        <translation>Révoquer %1&#x202f;? Les programmes qui les utilisent cesseront de fonctionner.</translation>
    </message>
    <message>
        <source>%1 revoked</source>
        <translation>%1 révoquées</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 en échec</translation>
    </message>
    <message>
        <source>%1 not known yet</source>
        <translation>%1 pas encore connues</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>%1 conservées</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>%1 restantes</translation>
    </message>
    <message>
        <source>Profile %1 held a revoked key: sign in again, or use another profile.</source>
        <translation>Le profil %1 détenait une clé révoquée&#xa0;: connectez-vous à nouveau ou utilisez un autre profil.</translation>
    </message>
    <message>
        <source>Profiles %1 held revoked keys: sign in again, or use other profiles.</source>
        <translation>Les profils %1 détenaient des clés révoquées&#xa0;: connectez-vous à nouveau ou utilisez d’autres profils.</translation>
    </message>
    <message>
        <source>No key was revoked</source>
        <translation>Aucune clé n’a été révoquée</translation>
    </message>
    <message>
        <source>1 key was revoked</source>
        <translation>1 clé a été révoquée</translation>
    </message>
    <message>
        <source>%1 keys were revoked</source>
        <translation>%1 clés ont été révoquées</translation>
    </message>
    <message>
        <source>1 was not</source>
        <translation>1 ne l’a pas été</translation>
    </message>
    <message>
        <source>%1 were not</source>
        <translation>%1 ne l’ont pas été</translation>
    </message>
    <message>
        <source>1 is not known yet</source>
        <translation>1 n’est pas encore connue</translation>
    </message>
    <message>
        <source>%1 are not known yet</source>
        <translation>%1 ne sont pas encore connues</translation>
    </message>
    <message>
        <source>1 used on this computer</source>
        <translation>dont 1 utilisée sur cet ordinateur</translation>
    </message>
    <message>
        <source>%1 used on this computer</source>
        <translation>dont %1 utilisées sur cet ordinateur</translation>
    </message>
    <message>
        <source>Pause 1 key</source>
        <translation>Mettre 1 clé en pause</translation>
    </message>
    <message>
        <source>Pause %1 keys</source>
        <translation>Mettre %1 clés en pause</translation>
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
        <translation>Épuisé</translation>
    </message>
    <message>
        <source>Valid for %1</source>
        <translation>Valable encore %1</translation>
    </message>
    <message>
        <source>Probably expired</source>
        <translation>Probablement expiré</translation>
    </message>
    <message>
        <source>Send new code (in %1 s)</source>
        <translation>Envoyer un nouveau code (dans %1 s)</translation>
    </message>
    <message>
        <source>Send new code</source>
        <translation>Envoyer un nouveau code</translation>
    </message>
    <message>
        <source>The answer to your code was lost.</source>
        <translation>La réponse à votre code s’est perdue.</translation>
    </message>
    <message>
        <source>The code is spent, and no key was made. Send a new code.</source>
        <translation>Le code est épuisé et aucune clé n’a été créée. Envoyez un nouveau code.</translation>
    </message>
    <message>
        <source>The server refused the code.</source>
        <translation>Le serveur a refusé le code.</translation>
    </message>
    <message>
        <source>The server refused %1.</source>
        <translation>Le serveur a refusé %1.</translation>
    </message>
    <message>
        <source>The code was not sent and stays valid.</source>
        <translation>Le code n’a pas été envoyé et reste valable.</translation>
    </message>
    <message>
        <source>Use the CLI’s code instead</source>
        <translation>Utiliser plutôt le code de la CLI</translation>
    </message>
    <message>
        <source>This code lets you manage keys until you sign out.</source>
        <translation>Ce code permet de gérer les clés jusqu’à la déconnexion.</translation>
    </message>
    <message>
        <source>This code lets you manage keys until you quit.</source>
        <translation>Ce code permet de gérer les clés jusqu’à la fin du programme.</translation>
    </message>
    <message>
        <source>The code is spent, and a key may exist that nobody holds. Send a new code to sign in; that key is then looked for, and can be revoked.</source>
        <translation>Le code est épuisé, et il existe peut-être une clé que personne ne détient. Envoyez un nouveau code pour vous connecter&#x202f;; cette clé sera alors cherchée et pourra être révoquée.</translation>
    </message>
    <message>
        <source>The code is spent. Send a new one.</source>
        <translation>Le code est épuisé. Envoyez-en un nouveau.</translation>
    </message>
</context>
<context>
    <name>scripto::CodeUseText</name>
    <message>
        <source>This code signs you in and saves a key in your profile.</source>
        <translation>Ce code vous connecte et enregistre une clé dans votre profil.</translation>
    </message>
    <message>
        <source>One code signs you in and lets you manage keys until you sign out.</source>
        <translation>Un seul code vous connecte et permet de gérer les clés jusqu’à la déconnexion.</translation>
    </message>
    <message>
        <source>One code signs you in and lets you manage keys until you quit.</source>
        <translation>Un seul code vous connecte et permet de gérer les clés jusqu’à la fin du programme.</translation>
    </message>
    <message>
        <source>This code saves a key in your profile. Managing keys needs another code.</source>
        <translation>Ce code enregistre une clé dans votre profil. Gérer les clés demande un autre code.</translation>
    </message>
    <message>
        <source>This code saves a key in your profile. You can already manage keys.</source>
        <translation>Ce code enregistre une clé dans votre profil. Vous pouvez déjà gérer les clés.</translation>
    </message>
    <message>
        <source>This code saves a key in your profile. Managing keys may need the server’s website.</source>
        <translation>Ce code enregistre une clé dans votre profil. Gérer les clés demande peut-être le site web du serveur.</translation>
    </message>
    <message>
        <source>Scripto e-mails you a one-time code, which also lets you manage keys until you quit. No account yet? The code creates one.</source>
        <translation>Scripto vous envoie par e-mail un code à usage unique, qui permet aussi de gérer les clés jusqu’à la fin du programme. Pas encore de compte&#x202f;? Le code en crée un.</translation>
    </message>
    <message>
        <source>Scripto e-mails you a one-time code. Managing keys needs a second one. No account yet? The code creates one.</source>
        <translation>Scripto vous envoie un code à usage unique par e-mail. Gérer les clés en demande un deuxième. Pas encore de compte&#x202f;? Le code en crée un.</translation>
    </message>
    <message>
        <source>Scripto e-mails you a one-time code. No account yet? The code creates one.</source>
        <translation>Scripto vous envoie un code à usage unique par e-mail. Pas encore de compte&#x202f;? Le code en crée un.</translation>
    </message>
</context>
<context>
    <name>scripto::CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>↑ ↓ choose&amp;nbsp;&amp;nbsp;&amp;nbsp; Enter run&amp;nbsp;&amp;nbsp;&amp;nbsp; Esc close</source>
        <translation>↑ ↓ choisir&amp;nbsp;&amp;nbsp;&amp;nbsp; Entrée exécuter&amp;nbsp;&amp;nbsp;&amp;nbsp; Échap fermer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>No command matches %1.</source>
        <translation>Aucune commande ne correspond à %1.</translation>
    </message>
</context>
<context>
    <name>scripto::ConflictCards</name>
    <message>
        <source>In config.json</source>
        <translation>Dans config.json</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>Dans le trousseau</translation>
    </message>
    <message>
        <source>Keep this copy</source>
        <translation>Garder cette copie</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>The keychain’s copy becomes a profile of its own.</source>
        <translation>La copie du trousseau devient un profil à part.</translation>
    </message>
    <message>
        <source>The other copy is replaced, which can be undone. Its key is not revoked.</source>
        <translation>L’autre copie est remplacée, ce qui peut être annulé. Sa clé n’est pas révoquée.</translation>
    </message>
</context>
<context>
    <name>scripto::CopyCard</name>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>%1 · newer</source>
        <translation>%1 · plus récente</translation>
    </message>
</context>
<context>
    <name>scripto::DesktopNotices</name>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoking has finished</source>
        <translation>La révocation est terminée</translation>
    </message>
    <message>
        <source>Rotating “%1” has finished</source>
        <translation>Le remplacement de «&#xa0;%1&#xa0;» est terminé</translation>
    </message>
    <message>
        <source>The key of %1 expires %2</source>
        <translation>La clé de %1 expire %2</translation>
    </message>
    <message>
        <source>Renew it before programs that use it stop working.</source>
        <translation>Renouvelez-la avant que les programmes qui l’utilisent ne cessent de fonctionner.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renouveler</translation>
    </message>
    <message>
        <source>The CLI now uses no profile</source>
        <translation>La CLI n’utilise plus aucun profil</translation>
    </message>
    <message>
        <source>The CLI now uses “%1”</source>
        <translation>La CLI utilise maintenant «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Another program changed config.json.</source>
        <translation>Un autre programme a modifié config.json.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Scripto Keys shows the result.</source>
        <translation>Scripto Keys affiche le résultat.</translation>
    </message>
</context>
<context>
    <name>scripto::DetailsFrame</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>All history…</source>
        <translation>Tout l’historique…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>scripto::DetailsHistory</name>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
</context>
<context>
    <name>scripto::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Select a profile or a key.</source>
        <translation>Sélectionnez un profil ou une clé.</translation>
    </message>
    <message>
        <source>Revoked, confirmed</source>
        <translation>Révoquée, confirmé</translation>
    </message>
    <message>
        <source>Revoked, not confirmed</source>
        <translation>Révoquée, non confirmé</translation>
    </message>
    <message>
        <source>Refused: the server did not accept it</source>
        <translation>Refusée&#xa0;: le serveur ne l’a pas acceptée</translation>
    </message>
    <message>
        <source>Gone: the server lists no such key</source>
        <translation>Disparue&#xa0;: le serveur ne liste pas cette clé</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>%1 · last used %2</source>
        <translation>%1 · dernière utilisation %2</translation>
    </message>
</context>
<context>
    <name>scripto::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Paste this into a problem report. It leaves out keys, e-mail addresses, your name and this computer’s name. Nothing is sent.</source>
        <translation>Collez ceci dans un rapport de problème. Il ne contient ni clés, ni adresses e-mail, ni votre nom, ni celui de cet ordinateur. Rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Looking at files and keychain…</source>
        <translation>Examen des fichiers et du trousseau…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
</context>
<context>
    <name>scripto::DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>scripto::EditMenu</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>scripto::EmailPage</name>
    <message>
        <source>Check it for typing errors.</source>
        <translation>Vérifiez qu’elle ne contient pas de faute de frappe.</translation>
    </message>
    <message>
        <source>The part after the @ usually has an ending such as “.com”.</source>
        <translation>La partie après le @ se termine d’habitude par «&#xa0;.com&#xa0;» ou semblable.</translation>
    </message>
    <message>
        <source>This address isn’t valid.</source>
        <translation>Cette adresse n’est pas valable.</translation>
    </message>
    <message>
        <source>The one that profile %1 belongs to.</source>
        <translation>Celle à laquelle appartient le profil %1.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Nom du profil</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Nom de la clé</translation>
    </message>
    <message>
        <source>Add this computer’s name</source>
        <translation>Ajouter le nom de cet ordinateur</translation>
    </message>
    <message>
        <source>I’ll copy the key myself</source>
        <translation>Je copie la clé moi-même</translation>
    </message>
    <message>
        <source>Its name in the list of keys.</source>
        <translation>Son nom dans la liste des clés.</translation>
    </message>
    <message>
        <source>Make a new profile</source>
        <translation>Créer un nouveau profil</translation>
    </message>
    <message>
        <source>The key it holds now stays valid on the server until you revoke it.</source>
        <translation>La clé qu’il détient reste valable sur le serveur jusqu’à ce que vous la révoquiez.</translation>
    </message>
    <message>
        <source>Update “%1”</source>
        <translation>Mettre à jour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>An e-mail address looks like you@example.com.</source>
        <translation>Une adresse e-mail ressemble à vous@example.com.</translation>
    </message>
    <message>
        <source>“%1” belongs to another account.</source>
        <translation>«&#xa0;%1&#xa0;» appartient à un autre compte.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Au plus %1 caractères.</translation>
    </message>
    <message>
        <source>This updates %1.</source>
        <translation>Cela met à jour %1.</translation>
    </message>
    <message>
        <source>The name the CLI knows it by. Leave empty for %1.</source>
        <translation>Le nom sous lequel la CLI le connaît. Laissez vide pour %1.</translation>
    </message>
    <message>
        <source>The name the CLI knows it by.</source>
        <translation>Le nom sous lequel la CLI le connaît.</translation>
    </message>
    <message>
        <source>Stay signed in on this computer</source>
        <translation>Rester connecté sur cet ordinateur</translation>
    </message>
    <message>
        <source>Anyone who can read your keychain can then create keys.</source>
        <translation>Toute personne qui peut lire votre trousseau peut alors créer des clés.</translation>
    </message>
    <message>
        <source>Use the CLI’s code instead</source>
        <translation>Utiliser plutôt le code de la CLI</translation>
    </message>
</context>
<context>
    <name>scripto::Envelope</name>
    <message>
        <source>It gave no reason but the code %1.</source>
        <translation>Il n’a donné aucune raison hormis le code %1.</translation>
    </message>
    <message>
        <source>It answered with a web page.</source>
        <translation>Il a répondu par une page web.</translation>
    </message>
    <message>
        <source>It gave no reason.</source>
        <translation>Il n’a donné aucune raison.</translation>
    </message>
    <message>
        <source>The server answered %1 without content.</source>
        <translation>Le serveur a répondu %1 sans contenu.</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data.</source>
        <translation>Le serveur a répondu par une page web au lieu de données.</translation>
    </message>
    <message>
        <source>The server answered with “%1” instead of JSON.</source>
        <translation>Le serveur a répondu par «&#xa0;%1&#xa0;» au lieu de JSON.</translation>
    </message>
    <message>
        <source>The server’s answer is not the JSON that was expected.</source>
        <translation>La réponse du serveur n’est pas le JSON attendu.</translation>
    </message>
    <message>
        <source>The server’s answer has no usable “%1”.</source>
        <translation>La réponse du serveur n’a pas de «&#xa0;%1&#xa0;» utilisable.</translation>
    </message>
</context>
<context>
    <name>scripto::ErrorText</name>
    <message>
        <source>The server has a problem of its own</source>
        <translation>Le serveur a lui-même un problème</translation>
    </message>
    <message>
        <source>The server refused this</source>
        <translation>Le serveur a refusé</translation>
    </message>
    <message>
        <source>Nobody knows whether the server did this, since it has a problem of its own</source>
        <translation>Nul ne sait si le serveur l’a fait, car il a lui-même un problème</translation>
    </message>
    <message>
        <source>Nobody knows whether the server did this</source>
        <translation>Nul ne sait si le serveur l’a fait</translation>
    </message>
    <message>
        <source>The answer was lost, and nobody knows whether the server did this.</source>
        <translation>La réponse s’est perdue, et nul ne sait si le serveur l’a fait.</translation>
    </message>
    <message>
        <source>config.json cannot be read.</source>
        <translation>config.json ne peut pas être lu.</translation>
    </message>
    <message>
        <source>config.json is damaged.</source>
        <translation>config.json est endommagé.</translation>
    </message>
    <message>
        <source>config.json could not be written and is as it was.</source>
        <translation>config.json n’a pas pu être écrit et reste inchangé.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>The keychain is not set up.</source>
        <translation>Le trousseau n’est pas configuré.</translation>
    </message>
    <message>
        <source>There is no keychain on this desktop.</source>
        <translation>Il n’y a pas de trousseau sur ce bureau.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Le trousseau ne répond pas.</translation>
    </message>
    <message>
        <source>The keychain is off in Settings.</source>
        <translation>Le trousseau est désactivé dans les paramètres.</translation>
    </message>
    <message>
        <source>The keychain reported an error</source>
        <translation>Le trousseau a signalé une erreur</translation>
    </message>
    <message>
        <source>The keychain reported an error without a reason.</source>
        <translation>Le trousseau a signalé une erreur sans donner de raison.</translation>
    </message>
    <message>
        <source>This cannot be accepted.</source>
        <translation>Cela ne peut pas être accepté.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Cela a été annulé.</translation>
    </message>
    <message>
        <source>Scripto cannot be reached.</source>
        <translation>Scripto est injoignable.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Le serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>This is not an address that a key may be sent to. Nothing was sent.</source>
        <translation>Aucune clé ne peut être envoyée à cette adresse. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The server could not prove who it is. Nothing was sent.</source>
        <translation>Le serveur n’a pas pu prouver son identité. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The server points to another address. Nothing was sent there.</source>
        <translation>Le serveur renvoie à une autre adresse. Rien n’y a été envoyé.</translation>
    </message>
    <message>
        <source>The server’s answer cannot be understood.</source>
        <translation>La réponse du serveur est incompréhensible.</translation>
    </message>
    <message>
        <source>The server did not accept the key</source>
        <translation>Le serveur n’a pas accepté la clé</translation>
    </message>
    <message>
        <source>This server needs a web sign-in to list or change keys.</source>
        <translation>Ce serveur ne liste et ne modifie les clés que dans une session web.</translation>
    </message>
    <message>
        <source>The server asks for a pause.</source>
        <translation>Le serveur demande une pause.</translation>
    </message>
    <message>
        <source>The server asks for a pause</source>
        <translation>Le serveur demande une pause</translation>
    </message>
    <message>
        <source>A file of Scripto Keys could not be written.</source>
        <translation>Un fichier de Scripto Keys n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>This does not exist any more.</source>
        <translation>Cela n’existe plus.</translation>
    </message>
    <message>
        <source>This has changed in the meantime.</source>
        <translation>Cela a changé entre-temps.</translation>
    </message>
    <message>
        <source>Try again now.</source>
        <translation>Réessayez maintenant.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>Réessayez dans %1 s.</translation>
    </message>
    <message>
        <source>Try again in %1 min.</source>
        <translation>Réessayez dans %1 min.</translation>
    </message>
    <message>
        <source>Its copy stays in the keychain.</source>
        <translation>Sa copie reste dans le trousseau.</translation>
    </message>
    <message>
        <source>The copy there stays until you turn it on again.</source>
        <translation>La copie y reste jusqu’à ce que vous le réactiviez.</translation>
    </message>
    <message>
        <source>The copy there is removed as soon as that is possible.</source>
        <translation>La copie y sera supprimée dès que possible.</translation>
    </message>
    <message>
        <source>This contains an API key. Others can see this text, so leave the key out.</source>
        <translation>Ceci contient une clé d’API. D’autres peuvent voir ce texte, omettez donc la clé.</translation>
    </message>
    <message>
        <source>This is longer than %1 characters.</source>
        <translation>Ceci dépasse %1 caractères.</translation>
    </message>
    <message>
        <source>This name has a character in it that can’t be seen (%1).</source>
        <translation>Ce nom contient un caractère invisible (%1).</translation>
    </message>
    <message>
        <source>The CLI can’t use this name.</source>
        <translation>La CLI ne peut pas utiliser ce nom.</translation>
    </message>
    <message>
        <source>config.json can’t be written: a new key would be saved nowhere.</source>
        <translation>config.json ne peut pas être écrit&#xa0;: une nouvelle clé ne serait enregistrée nulle part.</translation>
    </message>
    <message>
        <source>The settings couldn’t be saved. They last until you quit.</source>
        <translation>Les paramètres n’ont pas pu être enregistrés. Ils valent jusqu’à ce que vous quittiez.</translation>
    </message>
    <message>
        <source>Only config.json has this key.</source>
        <translation>Seul config.json a cette clé.</translation>
    </message>
    <message>
        <source>The copy there is written as soon as that is possible.</source>
        <translation>La copie y sera écrite dès que possible.</translation>
    </message>
    <message>
        <source>Until you choose again in Settings, the keychain is off and a key is only revoked when you confirm it.</source>
        <translation>Tant que vous n’avez pas choisi de nouveau dans les paramètres, le trousseau est désactivé et une clé n’est révoquée que si vous le confirmez.</translation>
    </message>
    <message>
        <source>The server allows no more requests with this key, which is used up</source>
        <translation>Le serveur n’accepte plus de requêtes avec cette clé, qui est épuisée</translation>
    </message>
</context>
<context>
    <name>scripto::ExpiryChoice</name>
    <message>
        <source>Expiry</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>Expiry date</source>
        <translation>Date d’expiration</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, jusqu’au %2</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 jours</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 an</translation>
    </message>
    <message>
        <source>A date…</source>
        <translation>Une date…</translation>
    </message>
</context>
<context>
    <name>scripto::ExpiryMessage</name>
    <message>
        <source>%1 and %2 more profiles</source>
        <translation>%1 et %2 autres profils</translation>
    </message>
    <message>
        <source>%1 keys expire within 7 days</source>
        <translation>%1 clés expirent dans les 7 jours</translation>
    </message>
    <message>
        <source>%1 keys have expired</source>
        <translation>%1 clés ont expiré</translation>
    </message>
    <message>
        <source>%1 keys have expired or expire within 7 days</source>
        <translation>%1 clés ont expiré ou expirent dans les 7 jours</translation>
    </message>
    <message>
        <source>The key of %1 expired %2.</source>
        <translation>La clé de %1 a expiré %2.</translation>
    </message>
    <message>
        <source>The key of %1 expires %2.</source>
        <translation>La clé de %1 expire %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 autres</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Renouveler…</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
</context>
<context>
    <name>scripto::FactList</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>scripto::FilterEdit</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>scripto::FilterField</name>
    <message>
        <source>Filter keys</source>
        <translation>Filtrer les clés</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Filter keys: %1</source>
        <translation>Filtrer les clés&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>scripto::FilterHelp</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>scripto::FilterTexts</name>
    <message>
        <source>Also: %1</source>
        <translation>Aussi&#xa0;: %1</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>Expires after %1</source>
        <translation>Expire après le %1</translation>
    </message>
    <message>
        <source>Expires before %1</source>
        <translation>Expire avant le %1</translation>
    </message>
    <message>
        <source>Expires in more than %1</source>
        <translation>Expire dans plus de %1</translation>
    </message>
    <message>
        <source>Expires in the next %1</source>
        <translation>Expire dans moins de %1</translation>
    </message>
    <message>
        <source>Created after %1</source>
        <translation>Créée après le %1</translation>
    </message>
    <message>
        <source>Created before %1</source>
        <translation>Créée avant le %1</translation>
    </message>
    <message>
        <source>Created more than %1 ago</source>
        <translation>Créée il y a plus de %1</translation>
    </message>
    <message>
        <source>Created in the last %1</source>
        <translation>Créée il y a moins de %1</translation>
    </message>
    <message>
        <source>Every key</source>
        <translation>Toutes les clés</translation>
    </message>
    <message>
        <source>Not used for a long time</source>
        <translation>Inutilisée depuis longtemps</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Jamais utilisée</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Expire bientôt</translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>A expiré</translation>
    </message>
    <message>
        <source>Held on this computer</source>
        <translation>Détenue sur cet ordinateur</translation>
    </message>
    <message>
        <source>Probably left over from a sign-in</source>
        <translation>Sans doute restée d’une connexion</translation>
    </message>
    <message>
        <source>Replaced by a rotation</source>
        <translation>Remplacée par une autre</translation>
    </message>
    <message>
        <source>Write the text to search for between the quotation marks.</source>
        <translation>Écrivez le texte à chercher entre les guillemets.</translation>
    </message>
    <message>
        <source>Write a number of days, weeks, months or years, such as unused:180d, unused:26w, unused:6m or unused:1y.</source>
        <translation>Écrivez un nombre de jours, semaines, mois ou années, comme unused:180d, unused:26w, unused:6m ou unused:1y.</translation>
    </message>
    <message>
        <source>Write a number of days, weeks, months or years, such as used:7d, used:2w, used:3m or used:1y.</source>
        <translation>Écrivez un nombre de jours, semaines, mois ou années, comme used:7d, used:2w, used:3m ou used:1y.</translation>
    </message>
    <message>
        <source>Write a time or a date, such as expires&lt;14d or expires&gt;2026-12-31.</source>
        <translation>Écrivez une durée ou une date, comme expires&lt;14d ou expires&gt;2026-12-31.</translation>
    </message>
    <message>
        <source>Write a time or a date, such as created&lt;30d or created&gt;2026-01-31.</source>
        <translation>Écrivez une durée ou une date, comme created&lt;30d ou created&gt;2026-01-31.</translation>
    </message>
    <message>
        <source>Write is: and one of these: %1.</source>
        <translation>Écrivez is: et l’un de ceux-ci&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Write a part of a profile’s name, such as used-by:work.</source>
        <translation>Écrivez une partie du nom d’un profil, comme used-by:work.</translation>
    </message>
    <message>
        <source>Write a part of a note, such as note:release.</source>
        <translation>Écrivez une partie d’une note, comme note:release.</translation>
    </message>
    <message>
        <source>Contains “%1”</source>
        <translation>Contient «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Not used for %1</source>
        <translation>Inutilisée depuis %1</translation>
    </message>
    <message>
        <source>Used in the last %1</source>
        <translation>Dernière utilisation il y a moins de %1</translation>
    </message>
    <message>
        <source>Held by profile %1</source>
        <translation>Détenue par le profil %1</translation>
    </message>
    <message>
        <source>The note contains “%1”</source>
        <translation>La note contient «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Too many words</source>
        <translation>Trop de mots</translation>
    </message>
    <message>
        <source>“%1” is not a filter</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un filtre</translation>
    </message>
    <message>
        <source>To search for this text, put it in quotation marks: &quot;%1&quot;.</source>
        <translation>Pour chercher ce texte, mettez-le entre guillemets&#xa0;: &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>A filter can have 50 words.</source>
        <translation>Un filtre peut avoir 50 mots.</translation>
    </message>
    <message>
        <source>The longest time is 100 years.</source>
        <translation>La plus longue durée est de 100 ans.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
</context>
<context>
    <name>scripto::FilterToken</name>
    <message>
        <source>%1. Press to remove this condition.</source>
        <translation>%1. Appuyez pour retirer cette condition.</translation>
    </message>
    <message>
        <source>Click to remove</source>
        <translation>Cliquez pour retirer</translation>
    </message>
</context>
<context>
    <name>scripto::FindActions</name>
    <message>
        <source>No file manager has answered. Copy the path instead.</source>
        <translation>Aucun gestionnaire de fichiers n’a répondu. Copiez plutôt le chemin.</translation>
    </message>
    <message>
        <source>The path was copied.</source>
        <translation>Le chemin a été copié.</translation>
    </message>
</context>
<context>
    <name>scripto::FinderChoice</name>
    <message>
        <source>Shell histories and start-up files</source>
        <translation>Historiques et fichiers de démarrage du shell</translation>
    </message>
    <message>
        <source>~/.bash_history, ~/.zshrc and their like</source>
        <translation>~/.bash_history, ~/.zshrc et semblables</translation>
    </message>
    <message>
        <source>.env files</source>
        <translation>Fichiers .env</translation>
    </message>
    <message>
        <source>In your home folder, three levels deep</source>
        <translation>Dans votre dossier personnel, sur trois niveaux</translation>
    </message>
    <message>
        <source>Agent and MCP configurations</source>
        <translation>Configurations d’agents et de MCP</translation>
    </message>
    <message>
        <source>~/.claude, ~/.cursor, ~/.config/Code and their like</source>
        <translation>~/.claude, ~/.cursor, ~/.config/Code et semblables</translation>
    </message>
    <message>
        <source>Git work trees</source>
        <translation>Arbres de travail Git</translation>
    </message>
    <message>
        <source>All their files, CI files too, but not their history</source>
        <translation>Tous leurs fichiers, ceux de CI aussi, mais pas leur historique</translation>
    </message>
    <message>
        <source>Everything in your home folder</source>
        <translation>Tout votre dossier personnel</translation>
    </message>
    <message>
        <source>May take some minutes</source>
        <translation>Peut prendre quelques minutes</translation>
    </message>
    <message>
        <source>All its files, with the folders in it</source>
        <translation>Tous ses fichiers, sous-dossiers compris</translation>
    </message>
</context>
<context>
    <name>scripto::FinderFooter</name>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Find keys</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>What was not read…</source>
        <translation>Ce qui n’a pas été lu…</translation>
    </message>
    <message>
        <source>Forget these places</source>
        <translation>Oublier ces emplacements</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>scripto::FinderView</name>
    <message>
        <source>Find keys on this computer</source>
        <translation>Rechercher des clés sur cet ordinateur</translation>
    </message>
    <message>
        <source>Look again…</source>
        <translation>Rechercher encore…</translation>
    </message>
    <message>
        <source>Looks for text that starts with scripto_. Nothing is sent; keys are shown by their first letters.</source>
        <translation>Recherche les textes qui commencent par scripto_. Rien n’est envoyé&#xa0;; seuls les premiers caractères des clés sont affichés.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnues</translation>
    </message>
    <message>
        <source>In git work trees</source>
        <translation>Dans des arbres Git</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoquées</translation>
    </message>
    <message>
        <source>No key was found</source>
        <translation>Aucune clé trouvée</translation>
    </message>
    <message>
        <source>Not everything was searched</source>
        <translation>Tout n’a pas été parcouru</translation>
    </message>
    <message>
        <source>No key was found in what was read.</source>
        <translation>Aucune clé n’a été trouvée dans ce qui a été lu.</translation>
    </message>
    <message>
        <source>Keys elsewhere, in the history of git or in files of other users were not looked for.</source>
        <translation>Ailleurs, dans l’historique de Git et dans les fichiers d’autres utilisateurs, rien n’a été recherché.</translation>
    </message>
    <message>
        <source>Look in other folders…</source>
        <translation>Chercher dans d’autres dossiers…</translation>
    </message>
    <message>
        <source>What was not read</source>
        <translation>Ce qui n’a pas été lu</translation>
    </message>
    <message>
        <source>Found %1.</source>
        <translation>Trouvées %1.</translation>
    </message>
    <message>
        <source>Folder to search</source>
        <translation>Dossier à parcourir</translation>
    </message>
    <message>
        <source>Finding keys on this computer</source>
        <translation>Recherche de clés sur cet ordinateur</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stopped.&lt;/b&gt; %1 %2</source>
        <translation>&lt;b&gt;Arrêtée.&lt;/b&gt; %1 %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;The search has failed.&lt;/b&gt; Nothing was changed or sent.</source>
        <translation>&lt;b&gt;La recherche a échoué.&lt;/b&gt; Rien n’a été modifié ni envoyé.</translation>
    </message>
    <message>
        <source>Keys found on this computer</source>
        <translation>Clés trouvées sur cet ordinateur</translation>
    </message>
    <message>
        <source>1 file or folder was left out.</source>
        <translation>1 fichier ou dossier a été laissé de côté.</translation>
    </message>
    <message>
        <source>%1 files and folders were left out.</source>
        <translation>%1 fichiers et dossiers ont été laissés de côté.</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 à %2.</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 clé</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 clés</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 emplacement</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 emplacements</translation>
    </message>
</context>
<context>
    <name>scripto::FirstRun</name>
    <message>
        <source>Add your first profile</source>
        <translation>Ajoutez votre premier profil</translation>
    </message>
    <message>
        <source>A profile is a key with a name. The scripto command line uses the profile you choose here.</source>
        <translation>Un profil est une clé avec un nom. La ligne de commande scripto utilise le profil que vous choisissez ici.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Add existing key…</source>
        <translation>Ajouter une clé existante…</translation>
    </message>
    <message>
        <source>Restore from the keychain</source>
        <translation>Restaurer depuis le trousseau</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Scripto e-mails you a one-time code. No account yet? The code creates one.</source>
        <translation>Scripto vous envoie un code à usage unique par e-mail. Pas encore de compte&#x202f;? Le code en crée un.</translation>
    </message>
    <message>
        <source>Add a key you have</source>
        <translation>Ajouter une clé que vous avez</translation>
    </message>
    <message>
        <source>Paste a key that starts with %1. It becomes a profile.</source>
        <translation>Collez une clé qui commence par %1. Elle devient un profil.</translation>
    </message>
    <message>
        <source>Keys are kept in %1 and, as a second copy, in %2.</source>
        <translation>Les clés sont gardées dans %1 et, en seconde copie, dans %2.</translation>
    </message>
    <message>
        <source>Keys are kept in %1.</source>
        <translation>Les clés sont gardées dans %1.</translation>
    </message>
    <message>
        <source>A key is sent to its own server and nowhere else.</source>
        <translation>Une clé est envoyée à son propre serveur et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Restore all…</source>
        <translation>Tout restaurer…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Déverrouiller…</translation>
    </message>
    <message>
        <source>%1 profiles are in %2. They can be put back into config.json.</source>
        <translation>%1 profils sont dans %2. Ils peuvent être remis dans config.json.</translation>
    </message>
    <message>
        <source>One profile is in %1. It can be put back into config.json.</source>
        <translation>Un profil est dans %1. Il peut être remis dans config.json.</translation>
    </message>
    <message>
        <source>It is locked. Profiles that it has can be put back into config.json.</source>
        <translation>Il est verrouillé. Les profils qu’il contient peuvent être remis dans config.json.</translation>
    </message>
</context>
<context>
    <name>scripto::FoundModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Show in file manager, copy path and line</source>
        <translation>Afficher dans le gestionnaire de fichiers, copier le chemin et la ligne</translation>
    </message>
    <message>
        <source>Key and places</source>
        <translation>Clé et emplacements</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
</context>
<context>
    <name>scripto::FoundTable</name>
    <message>
        <source>&amp;Show in file manager</source>
        <translation>&amp;Afficher dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>&amp;Copy path and line</source>
        <translation>&amp;Copier le chemin et la ligne</translation>
    </message>
    <message>
        <source>Found keys</source>
        <translation>Clés trouvées</translation>
    </message>
</context>
<context>
    <name>scripto::FoundTexts</name>
    <message>
        <source>.env file</source>
        <translation>Fichier .env</translation>
    </message>
    <message>
        <source>Shell history</source>
        <translation>Historique du shell</translation>
    </message>
    <message>
        <source>Shell start-up file</source>
        <translation>Fichier de démarrage du shell</translation>
    </message>
    <message>
        <source>Agent configuration</source>
        <translation>Configuration d’agent</translation>
    </message>
    <message>
        <source>CI file</source>
        <translation>Fichier de CI</translation>
    </message>
    <message>
        <source>Shell script</source>
        <translation>Script shell</translation>
    </message>
    <message>
        <source>Configuration file</source>
        <translation>Fichier de configuration</translation>
    </message>
    <message>
        <source>Profiles of the CLI</source>
        <translation>Profils de la CLI</translation>
    </message>
    <message>
        <source>Text file</source>
        <translation>Fichier texte</translation>
    </message>
    <message>
        <source>Unknown key</source>
        <translation>Clé inconnue</translation>
    </message>
    <message>
        <source>Revoked key</source>
        <translation>Clé révoquée</translation>
    </message>
    <message>
        <source>One of several keys</source>
        <translation>Une clé parmi plusieurs</translation>
    </message>
    <message>
        <source>Unnamed key</source>
        <translation>Clé sans nom</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Clé de %1</translation>
    </message>
    <message>
        <source>Found in 1 place.</source>
        <translation>Trouvée à 1 emplacement.</translation>
    </message>
    <message>
        <source>Found in %1 places.</source>
        <translation>Trouvée à %1 emplacements.</translation>
    </message>
    <message>
        <source>No profile holds it, and no list that was read shows its start. %1</source>
        <translation>Aucun profil ne la détient, et aucune liste lue ne montre son début. %1</translation>
    </message>
    <message>
        <source>Held by %1. %2</source>
        <translation>Détenue par %1. %2</translation>
    </message>
    <message>
        <source>Was revoked here. %1</source>
        <translation>A été révoquée ici. %1</translation>
    </message>
    <message>
        <source>Key of %1 that no profile holds. %2</source>
        <translation>Clé de %1 qu’aucun profil ne détient. %2</translation>
    </message>
    <message>
        <source>Its start fits a key of %1. %2</source>
        <translation>Son début correspond à une clé de %1. %2</translation>
    </message>
    <message>
        <source>%1, git work tree</source>
        <translation>%1, arbre Git</translation>
    </message>
    <message>
        <source>Larger than 10 MB</source>
        <translation>Plus de 10 Mo</translation>
    </message>
    <message>
        <source>Not a text file</source>
        <translation>Pas un fichier texte</translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation>Compressé</translation>
    </message>
    <message>
        <source>A pipe, socket or device</source>
        <translation>Un tube, un socket ou un périphérique</translation>
    </message>
    <message>
        <source>On another file system</source>
        <translation>Sur un autre système de fichiers</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Pas d’autorisation</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>N’a pas pu être lu</translation>
    </message>
    <message>
        <source>History of git</source>
        <translation>Historique de Git</translation>
    </message>
    <message>
        <source>More than 100 folders deep</source>
        <translation>À plus de 100 dossiers de profondeur</translation>
    </message>
    <message>
        <source>It took 1 s.</source>
        <translation>Durée&#xa0;: 1 s.</translation>
    </message>
    <message>
        <source>It took %1 s.</source>
        <translation>Durée&#xa0;: %1 s.</translation>
    </message>
    <message>
        <source>1 was left out.</source>
        <translation>1 a été laissé de côté.</translation>
    </message>
    <message>
        <source>%1 were left out.</source>
        <translation>%1 ont été laissés de côté.</translation>
    </message>
    <message>
        <source>1 file was read.</source>
        <translation>1 fichier a été lu.</translation>
    </message>
    <message>
        <source>%1 files were read.</source>
        <translation>%1 fichiers ont été lus.</translation>
    </message>
    <message>
        <source>This system could not cut the search off from the network.</source>
        <translation>Ce système n’a pas pu couper la recherche du réseau.</translation>
    </message>
    <message>
        <source>This system could not limit what the search may read.</source>
        <translation>Ce système n’a pas pu limiter ce que la recherche peut lire.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>1 link was not followed.</source>
        <translation>1 lien n’a pas été suivi.</translation>
    </message>
    <message>
        <source>%1 links were not followed.</source>
        <translation>%1 liens n’ont pas été suivis.</translation>
    </message>
</context>
<context>
    <name>scripto::History</name>
    <message>
        <source>Changed by another program</source>
        <translation>Modifié par un autre programme</translation>
    </message>
    <message>
        <source>Changed by another program; the CLI uses “%1”</source>
        <translation>Modifié par un autre programme&#x202f;; la CLI utilise «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>créée %1</translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation>dernière utilisation %1</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>expirée %1</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>expire %1</translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>n’expire jamais</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>Dernier état connu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Signed in for a web session</source>
        <translation>Connecté pour une session web</translation>
    </message>
    <message>
        <source>Key created</source>
        <translation>Clé créée</translation>
    </message>
    <message>
        <source>Scripto Keys was closed while a key was made: it may exist</source>
        <translation>Scripto Keys a été fermé pendant la création d’une clé&#xa0;: elle existe peut-être</translation>
    </message>
    <message>
        <source>Key revoked</source>
        <translation>Clé révoquée</translation>
    </message>
    <message>
        <source>Revoke confirmed: the server refuses the key</source>
        <translation>Révocation confirmée&#xa0;: le serveur refuse la clé</translation>
    </message>
    <message>
        <source>Revoke not confirmed</source>
        <translation>Révocation non confirmée</translation>
    </message>
    <message>
        <source>A revoked key works again</source>
        <translation>Une clé révoquée fonctionne à nouveau</translation>
    </message>
    <message>
        <source>Key rotated</source>
        <translation>Clé remplacée</translation>
    </message>
    <message>
        <source>Rotation taken back: key not accepted</source>
        <translation>Remplacement annulé&#xa0;: clé non acceptée</translation>
    </message>
    <message>
        <source>Gone from the server: expired</source>
        <translation>Disparue du serveur&#xa0;: expirée</translation>
    </message>
    <message>
        <source>Gone from the server: revoked elsewhere</source>
        <translation>Disparue du serveur&#xa0;: révoquée ailleurs</translation>
    </message>
    <message>
        <source>Profile added</source>
        <translation>Profil ajouté</translation>
    </message>
    <message>
        <source>The CLI switched to “%1”</source>
        <translation>La CLI est passée à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” renamed to “%2”</source>
        <translation>«&#xa0;%1&#xa0;» renommé en «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Removed from this computer</source>
        <translation>Retiré de cet ordinateur</translation>
    </message>
    <message>
        <source>Restored from the keychain</source>
        <translation>Restauré depuis le trousseau</translation>
    </message>
    <message>
        <source>The keychain’s copy taken over</source>
        <translation>La copie du trousseau a été reprise</translation>
    </message>
    <message>
        <source>The copy in config.json taken over</source>
        <translation>La copie de config.json a été reprise</translation>
    </message>
    <message>
        <source>Both copies kept, one as “%1”</source>
        <translation>Les deux copies gardées, l’une comme «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Written to the keychain again</source>
        <translation>Réécrit dans le trousseau</translation>
    </message>
    <message>
        <source>Removed from the keychain</source>
        <translation>Supprimé du trousseau</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Key ID %1</source>
        <translation>ID de clé %1</translation>
    </message>
    <message>
        <source>Before: %1, key ID %2</source>
        <translation>Avant&#xa0;: %1, ID de clé %2</translation>
    </message>
    <message>
        <source>Profiles %1</source>
        <translation>Profils %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message>
        <source>Listed again by the server after it was revoked</source>
        <translation>De nouveau listée par le serveur après sa révocation</translation>
    </message>
    <message>
        <source>Key paused</source>
        <translation>Clé mise en pause</translation>
    </message>
    <message>
        <source>Key resumed</source>
        <translation>Pause de la clé terminée</translation>
    </message>
    <message>
        <source>Key renamed; before: “%1”</source>
        <translation>Clé renommée&#x202f;; avant&#x202f;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Key expiry changed to %1</source>
        <translation>Expiration de la clé changée au %1</translation>
    </message>
    <message>
        <source>Key expiry removed</source>
        <translation>Expiration de la clé supprimée</translation>
    </message>
</context>
<context>
    <name>scripto::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
</context>
<context>
    <name>scripto::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Filter history</source>
        <translation>Filtrer l’historique</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>De l’extérieur</translation>
    </message>
    <message>
        <source>The history cannot be read or written: what happens now is forgotten when the program ends.</source>
        <translation>L’historique ne peut être ni lu ni écrit&#xa0;: ce qui se passe maintenant sera oublié à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Rien ne s’est encore passé</translation>
    </message>
    <message>
        <source>Sign-ins, keys that are created or revoked and changes of profiles are listed here from now on. Secrets never are.</source>
        <translation>Les connexions, les clés créées ou révoquées et les modifications de profils seront listées ici. Les secrets, jamais.</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Rien ne correspond au filtre</translation>
    </message>
    <message>
        <source>Names of keys, profiles and accounts are searched, and what happened.</source>
        <translation>La recherche porte sur les noms des clés, des profils et des comptes, et sur ce qui s’est passé.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Select an event for its details.</source>
        <translation>Sélectionnez un événement pour en voir les détails.</translation>
    </message>
</context>
<context>
    <name>scripto::HistoryView</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>scripto::HttpClient</name>
    <message>
        <source>There is no address to send to.</source>
        <translation>Il n’y a pas d’adresse où envoyer.</translation>
    </message>
    <message>
        <source>The key contains characters that no key can have.</source>
        <translation>La clé contient des caractères qu’aucune clé ne peut avoir.</translation>
    </message>
    <message>
        <source>A name or address contains an API key. Nothing was sent.</source>
        <translation>Un nom ou une adresse contient une clé d’API. Rien n’a été envoyé.</translation>
    </message>
</context>
<context>
    <name>scripto::HttpErrors</name>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Aucune connexion sûre à %1 n’a pu être établie.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by itself, not by an authority that this computer trusts.</source>
        <translation>Le certificat de %1 est signé par lui-même, et non par une autorité à laquelle cet ordinateur fait confiance.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>Le certificat de %1 a expiré.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet. Is the clock of this computer right?</source>
        <translation>Le certificat de %1 n’est pas encore valable. L’horloge de cet ordinateur est-elle à l’heure&#x202f;?</translation>
    </message>
    <message>
        <source>The certificate that %1 shows was issued for another name.</source>
        <translation>Le certificat que montre %1 a été émis pour un autre nom.</translation>
    </message>
    <message>
        <source>The certificate of %1 has been revoked.</source>
        <translation>Le certificat de %1 a été révoqué.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not signed by an authority that this computer trusts.</source>
        <translation>Le certificat de %1 n’est pas signé par une autorité à laquelle cet ordinateur fait confiance.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not acceptable: %2.</source>
        <translation>Le certificat de %1 n’est pas acceptable&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 a refusé la connexion.</translation>
    </message>
    <message>
        <source>There is no server of the name %1, or this computer is offline.</source>
        <translation>Il n’y a pas de serveur du nom de %1, ou cet ordinateur est hors ligne.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 a fermé la connexion sans répondre.</translation>
    </message>
    <message>
        <source>The network proxy made no connection to %1.</source>
        <translation>Le proxy réseau n’a pas établi de connexion à %1.</translation>
    </message>
    <message>
        <source>The network proxy wants a user name and a password before it connects to %1.</source>
        <translation>Le proxy réseau demande un nom d’utilisateur et un mot de passe avant de se connecter à %1.</translation>
    </message>
    <message>
        <source>There is no connection to %1.</source>
        <translation>Il n’y a pas de connexion à %1.</translation>
    </message>
    <message>
        <source>Another user’s program answers at %1 on this computer. Nothing was sent.</source>
        <translation>Sur cet ordinateur, le programme d’un autre utilisateur répond à %1. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Scripto Keys can’t see whose program answers at %1. Nothing was sent.</source>
        <translation>Scripto Keys ne voit pas à qui est le programme qui répond à %1. Rien n’a été envoyé.</translation>
    </message>
</context>
<context>
    <name>scripto::HttpTransfer</name>
    <message>
        <source>The answer of %1 was not complete after %2 s.</source>
        <translation>La réponse de %1 n’était pas complète après %2 s.</translation>
    </message>
    <message>
        <source>What %1 sent is not a valid HTTP answer.</source>
        <translation>Ce que %1 a envoyé n’est pas une réponse HTTP valable.</translation>
    </message>
    <message>
        <source>The answer of %1 is packed in a way that Scripto Keys can’t read.</source>
        <translation>La réponse de %1 est encodée d’une façon que Scripto Keys ne peut pas lire.</translation>
    </message>
    <message>
        <source>The connection to %1 ended in the middle of the answer.</source>
        <translation>La connexion à %1 s’est arrêtée au milieu de la réponse.</translation>
    </message>
    <message>
        <source>%1 points to another address that cannot be read.</source>
        <translation>%1 renvoie à une autre adresse, qui est illisible.</translation>
    </message>
    <message>
        <source>%1 points to %2. Nothing was sent there.</source>
        <translation>%1 renvoie à %2. Rien n’y a été envoyé.</translation>
    </message>
    <message>
        <source>%1 points to another of its addresses. The request was not repeated.</source>
        <translation>%1 renvoie à une autre de ses adresses. La requête n’a pas été répétée.</translation>
    </message>
    <message>
        <source>%1 points from one address to the next without an end.</source>
        <translation>%1 renvoie d’une adresse à l’autre sans fin.</translation>
    </message>
    <message>
        <source>This computer’s proxy settings for %1 could not be read within %2 s.</source>
        <translation>Les réglages de proxy de cet ordinateur pour %1 n’ont pas pu être lus en %2 s.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 n’a pas répondu en %2 s.</translation>
    </message>
    <message>
        <source>There was no connection to %1 within %2 s.</source>
        <translation>Il n’y a pas eu de connexion à %1 en %2 s.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2.</source>
        <translation>La réponse de %1 dépasse %2.</translation>
    </message>
</context>
<context>
    <name>scripto::IndexedBackend</name>
    <message>
        <source>The list of entries in the keychain can’t be read.</source>
        <translation>La liste des entrées du trousseau ne peut pas être lue.</translation>
    </message>
</context>
<context>
    <name>scripto::InterruptedRevokesDialog</name>
    <message>
        <source>%1 · asked for on %2; the request may have been sent, its answer was not seen</source>
        <translation>%1 · demandé le %2&#x202f;; la requête a pu être envoyée, sa réponse n’a pas été vue</translation>
    </message>
    <message>
        <source>%1 · asked for on %2</source>
        <translation>%1 · demandé le %2</translation>
    </message>
    <message>
        <source>A key was not revoked</source>
        <translation>Une clé n’a pas été révoquée</translation>
    </message>
    <message>
        <source>%1 keys were not revoked</source>
        <translation>%1 clés n’ont pas été révoquées</translation>
    </message>
    <message>
        <source>The program ended before that was done. Programs that use the key stop working as soon as it is revoked. %1.</source>
        <translation>Le programme s’est terminé avant. Les programmes qui utilisent la clé cesseront de fonctionner dès qu’elle sera révoquée. %1.</translation>
    </message>
    <message>
        <source>It cannot be brought back</source>
        <translation>Elle ne peut pas être rétablie</translation>
    </message>
    <message>
        <source>The program ended before that was done. Programs that use the keys stop working as soon as they are revoked. %1.</source>
        <translation>Le programme s’est terminé avant. Les programmes qui utilisent les clés cesseront de fonctionner dès qu’elles seront révoquées. %1.</translation>
    </message>
    <message>
        <source>They cannot be brought back</source>
        <translation>Elles ne peuvent pas être rétablies</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 autres</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Révoquer la clé</translation>
    </message>
    <message>
        <source>Revoke %1 keys</source>
        <translation>Révoquer %1 clés</translation>
    </message>
    <message>
        <source>A key may not have been revoked</source>
        <translation>Une clé n’a peut-être pas été révoquée</translation>
    </message>
    <message>
        <source>%1 keys may not have been revoked</source>
        <translation>%1 clés n’ont peut-être pas été révoquées</translation>
    </message>
</context>
<context>
    <name>scripto::KeyAccounts</name>
    <message>
        <source>It is being revoked already.</source>
        <translation>Elle est déjà en cours de révocation.</translation>
    </message>
    <message>
        <source>No profile of this account is left.</source>
        <translation>Il ne reste aucun profil de ce compte.</translation>
    </message>
    <message>
        <source>It is not in the server’s list.</source>
        <translation>Elle n’est pas dans la liste du serveur.</translation>
    </message>
</context>
<context>
    <name>scripto::KeyCaps</name>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 ou %2</translation>
    </message>
</context>
<context>
    <name>scripto::KeyChangeActions</name>
    <message numerus="yes">
        <source>%n keys are paused. The server refuses them until you resume them.</source>
        <translation>
            <numerusform>%n clé est en pause. Le serveur la refuse jusqu’à ce que vous terminiez la pause.</numerusform>
            <numerusform>%n clés sont en pause. Le serveur les refuse jusqu’à ce que vous terminiez la pause.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is paused. The server refuses it until you resume it.</source>
        <translation>%1 est en pause. Le serveur la refuse jusqu’à ce que vous terminiez la pause.</translation>
    </message>
    <message>
        <source>The CLI can’t use profile %1 until then.</source>
        <translation>D’ici là, la CLI ne peut pas utiliser le profil %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n keys are no longer paused.</source>
        <translation>
            <numerusform>%n clé n’est plus en pause.</numerusform>
            <numerusform>%n clés ne sont plus en pause.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no longer paused.</source>
        <translation>%1 n’est plus en pause.</translation>
    </message>
    <message>
        <source>%1 now expires on %2.</source>
        <translation>%1 expire maintenant le %2.</translation>
    </message>
    <message>
        <source>%1 no longer expires.</source>
        <translation>%1 n’expire plus.</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Fin de la pause…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Mise en pause…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Tout reprendre</translation>
    </message>
    <message>
        <source>%1 is now called %2.</source>
        <translation>%1 s’appelle maintenant %2.</translation>
    </message>
    <message numerus="yes">
        <source>It isn’t known whether %n keys were changed.</source>
        <translation>
            <numerusform>On ne sait pas si %n clé a été modifiée.</numerusform>
            <numerusform>On ne sait pas si %n clés ont été modifiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys were not changed.</source>
        <translation>
            <numerusform>%n clé n’a pas été modifiée.</numerusform>
            <numerusform>%n clés n’ont pas été modifiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>It isn’t known whether %1 was changed.</source>
        <translation>On ne sait pas si %1 a été modifiée.</translation>
    </message>
    <message>
        <source>%1 was not changed.</source>
        <translation>%1 n’a pas été modifiée.</translation>
    </message>
</context>
<context>
    <name>scripto::KeyChangeCommands</name>
    <message>
        <source>&amp;Pause</source>
        <translation>Mettre en pau&amp;se</translation>
    </message>
    <message>
        <source>Re&amp;name key…</source>
        <translation>R&amp;enommer la clé…</translation>
    </message>
    <message>
        <source>C&amp;hange expiry…</source>
        <translation>C&amp;hanger l’expiration…</translation>
    </message>
    <message>
        <source>Resu&amp;me</source>
        <translation>Repre&amp;ndre</translation>
    </message>
    <message>
        <source>it is being changed already</source>
        <translation>elle est en cours de modification</translation>
    </message>
    <message>
        <source>one key at a time</source>
        <translation>une seule clé à la fois</translation>
    </message>
</context>
<context>
    <name>scripto::KeyChanges</name>
    <message>
        <source>It is not in the server’s list any more.</source>
        <translation>Elle n’est plus dans la liste du serveur.</translation>
    </message>
    <message>
        <source>The server’s list is cut before it.</source>
        <translation>La liste du serveur s’arrête avant elle.</translation>
    </message>
    <message>
        <source>The answer was lost, and the server’s list shows the key as before.</source>
        <translation>La réponse a été perdue, et la liste du serveur montre la clé comme avant.</translation>
    </message>
    <message>
        <source>The server accepted this, but its list shows the key as before.</source>
        <translation>Le serveur a accepté, mais sa liste montre la clé comme avant.</translation>
    </message>
    <message>
        <source>This key is being rotated.</source>
        <translation>Cette clé est en cours de remplacement.</translation>
    </message>
    <message>
        <source>This key is being revoked.</source>
        <translation>Cette clé est en cours de révocation.</translation>
    </message>
    <message>
        <source>This key is being changed.</source>
        <translation>Cette clé est en cours de modification.</translation>
    </message>
    <message>
        <source>The server does not let this web session change the key.</source>
        <translation>Le serveur ne laisse pas cette session web modifier la clé.</translation>
    </message>
    <message>
        <source>The server accepted this, but its list could not be read since.</source>
        <translation>Le serveur a accepté, mais sa liste n’a pas pu être lue depuis.</translation>
    </message>
</context>
<context>
    <name>scripto::KeyDetails</name>
    <message>
        <source>CLI uses this</source>
        <translation>Utilisé par la CLI</translation>
    </message>
    <message>
        <source>This app reads the list with it</source>
        <translation>Cette app lit la liste avec elle</translation>
    </message>
    <message>
        <source>Copy revoke command</source>
        <translation>Copier la commande de révocation</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copier l’ID</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Copier la clé</translation>
    </message>
    <message>
        <source>For a terminal on any computer that has another key of the account in SCRIPTO_API_KEY</source>
        <translation>Pour un terminal sur tout ordinateur qui a une autre clé du compte dans SCRIPTO_API_KEY</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Without this app</source>
        <translation>Sans cette app</translation>
    </message>
    <message>
        <source>Unnamed key</source>
        <translation>Clé sans nom</translation>
    </message>
    <message>
        <source>Rotate: %1</source>
        <translation>Remplacer&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n keys selected</source>
        <translation>
            <numerusform>%n clé sélectionnée</numerusform>
            <numerusform>%n clés sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n keys</source>
        <translation>
            <numerusform>Révoquer %n clé</numerusform>
            <numerusform>Révoquer %n clés</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>Revoke: the server can’t be reached</source>
        <translation>Révoquer&#xa0;: le serveur est injoignable</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>1 more place</source>
        <translation>1 autre emplacement</translation>
    </message>
    <message>
        <source>%1 more places</source>
        <translation>%1 autres emplacements</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Change expiry…</source>
        <translation>Changer l’expiration…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>The server refuses the key until you resume it</source>
        <translation>Le serveur refuse la clé jusqu’à ce que vous terminiez la pause</translation>
    </message>
</context>
<context>
    <name>scripto::KeyExpiryDialog</name>
    <message>
        <source>When should “%1” expire?</source>
        <translation>Quand «&#xa0;%1&#xa0;» doit-elle expirer&#x202f;?</translation>
    </message>
    <message>
        <source>At present it expires on %1. The new time counts from today.</source>
        <translation>Elle expire actuellement le %1. La nouvelle durée compte à partir d’aujourd’hui.</translation>
    </message>
    <message>
        <source>At present it never expires. The new time counts from today.</source>
        <translation>Actuellement, elle n’expire jamais. La nouvelle durée compte à partir d’aujourd’hui.</translation>
    </message>
    <message>
        <source>Change expiry</source>
        <translation>Changer l’expiration</translation>
    </message>
</context>
<context>
    <name>scripto::KeyFacts</name>
    <message>
        <source>the server doesn’t report when it was last used.</source>
        <translation>le serveur ne signale pas quand elle a été utilisée pour la dernière fois.</translation>
    </message>
    <message>
        <source>the server doesn’t record its use. It may have been used %1.</source>
        <translation>le serveur n’enregistre pas son utilisation. Elle a peut-être été utilisée %1.</translation>
    </message>
    <message>
        <source>the server doesn’t record its use.</source>
        <translation>le serveur n’enregistre pas son utilisation.</translation>
    </message>
    <message>
        <source>unchanged since it was created %1.</source>
        <translation>inchangée depuis sa création %1.</translation>
    </message>
    <message>
        <source>the server reports no use since it was created %1.</source>
        <translation>le serveur ne signale aucune utilisation&#x202f;; créée %1.</translation>
    </message>
    <message>
        <source>only this app is known to use it.</source>
        <translation>seule cette app est connue pour l’utiliser.</translation>
    </message>
    <message>
        <source>it changed %1, which may have been a use.</source>
        <translation>elle a changé %1, ce qui a pu être une utilisation.</translation>
    </message>
    <message>
        <source>last used %1.</source>
        <translation>dernière utilisation %1.</translation>
    </message>
    <message>
        <source>it still works, and Undo keeps it.</source>
        <translation>elle fonctionne encore, et Annuler la conserve.</translation>
    </message>
    <message>
        <source>the server has not answered yet.</source>
        <translation>le serveur n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>a new key took its place on %1. Revoke it when nothing uses it any more.</source>
        <translation>une nouvelle clé a pris sa place le %1. Révoquez-la quand plus rien ne l’utilise.</translation>
    </message>
    <message>
        <source>probably left over from an earlier sign-in.</source>
        <translation>sans doute restée d’une ancienne connexion.</translation>
    </message>
    <message>
        <source>it expired %1.</source>
        <translation>elle a expiré %1.</translation>
    </message>
    <message>
        <source>the server doesn’t accept it at present.</source>
        <translation>le serveur ne l’accepte pas actuellement.</translation>
    </message>
    <message>
        <source>it expires %1.</source>
        <translation>elle expire %1.</translation>
    </message>
    <message>
        <source>It is SCRIPTO_API_KEY in this environment.</source>
        <translation>C’est SCRIPTO_API_KEY dans cet environnement.</translation>
    </message>
    <message>
        <source>It may be SCRIPTO_API_KEY in this environment.</source>
        <translation>C’est peut-être SCRIPTO_API_KEY dans cet environnement.</translation>
    </message>
    <message>
        <source>Profile %1 holds it.</source>
        <translation>Le profil %1 la détient.</translation>
    </message>
    <message>
        <source>Profile %1 probably holds it.</source>
        <translation>Le profil %1 la détient probablement.</translation>
    </message>
    <message>
        <source>Profile %1 may hold it.</source>
        <translation>Le profil %1 la détient peut-être.</translation>
    </message>
    <message>
        <source>No profile on this computer holds it.</source>
        <translation>Aucun profil de cet ordinateur ne la détient.</translation>
    </message>
    <message>
        <source>config.json can’t be read, so a profile may hold it.</source>
        <translation>config.json ne peut pas être lu, un profil la détient donc peut-être.</translation>
    </message>
    <message>
        <source>Held by %1.</source>
        <translation>Détenue par %1.</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1&#xa0;:</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>Non signalé</translation>
    </message>
    <message>
        <source>Not tracked; the key changed then</source>
        <translation>Non suivi&#x202f;; la clé a changé alors</translation>
    </message>
    <message>
        <source>Not tracked by this server</source>
        <translation>Non suivi par ce serveur</translation>
    </message>
    <message>
        <source>Server says</source>
        <translation>D’après le serveur</translation>
    </message>
    <message>
        <source>Perhaps: the key changed then</source>
        <translation>Peut-être&#xa0;: la clé a changé alors</translation>
    </message>
    <message>
        <source>This app; others not known since %1</source>
        <translation>Cette app&#x202f;; autres inconnus depuis le %1</translation>
    </message>
    <message>
        <source>This app; others not known</source>
        <translation>Cette app&#x202f;; autres inconnus</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Utilisée</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Limite de débit</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Uses left</source>
        <translation>Utilisations restantes</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permissions</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Métadonnées</translation>
    </message>
    <message>
        <source>Shortened</source>
        <translation>Abrégé</translation>
    </message>
    <message>
        <source>Some texts of the server were too long</source>
        <translation>Certains textes du serveur étaient trop longs</translation>
    </message>
    <message>
        <source>Key start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Held on this computer: %1 of them.</source>
        <translation>Dont détenues sur cet ordinateur&#xa0;: %1.</translation>
    </message>
    <message>
        <source>config.json can’t be read, so a profile may hold one of them.</source>
        <translation>config.json ne peut pas être lu, un profil en détient donc peut-être une.</translation>
    </message>
    <message>
        <source>Different states.</source>
        <translation>États différents.</translation>
    </message>
    <message>
        <source>%1, all of them.</source>
        <translation>%1, toutes.</translation>
    </message>
    <message>
        <source>No profile on this computer holds any of them.</source>
        <translation>Aucun profil de cet ordinateur n’en détient.</translation>
    </message>
    <message>
        <source>the server doesn’t accept it until you resume it.</source>
        <translation>le serveur la refuse jusqu’à ce que vous terminiez la pause.</translation>
    </message>
</context>
<context>
    <name>scripto::KeyMinting</name>
    <message>
        <source>No key was asked for, since it could not be noted first. %1</source>
        <translation>Aucune clé n’a été demandée, faute de pouvoir le consigner d’abord. %1</translation>
    </message>
</context>
<context>
    <name>scripto::KeyReveal</name>
    <message>
        <source>Copy key</source>
        <translation>Copier la clé</translation>
    </message>
    <message>
        <source>The clipboard is cleared %1 s after copying.</source>
        <translation>Le presse-papiers est vidé %1 s après la copie.</translation>
    </message>
    <message>
        <source>The key was not copied: another program holds the clipboard. Try again.</source>
        <translation>La clé n’a pas été copiée&#xa0;: un autre programme occupe le presse-papiers. Réessayez.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>The clipboard is cleared in %1 s.</source>
        <translation>Le presse-papiers sera vidé dans %1 s.</translation>
    </message>
    <message>
        <source>The key is no longer on the clipboard.</source>
        <translation>La clé n’est plus dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>scripto::KeyRotation</name>
    <message>
        <source>The key in these profiles belongs to another account than the one that would make the new key, as the server says.</source>
        <translation>D’après le serveur, la clé de ces profils appartient à un autre compte que celui qui créerait la nouvelle clé.</translation>
    </message>
    <message>
        <source>No profile holds this key any more.</source>
        <translation>Plus aucun profil ne détient cette clé.</translation>
    </message>
    <message>
        <source>The new key cannot do all that the old one can.</source>
        <translation>La nouvelle clé ne permet pas tout ce que permet l’ancienne.</translation>
    </message>
    <message>
        <source>SCRIPTO_API_KEY of this program’s environment may be the old key.</source>
        <translation>SCRIPTO_API_KEY dans l’environnement de ce programme est peut-être l’ancienne clé.</translation>
    </message>
    <message>
        <source>The profile “%1” holds the old key.</source>
        <translation>Le profil «&#xa0;%1&#xa0;» détient l’ancienne clé.</translation>
    </message>
    <message>
        <source>The rotation was interrupted, and no copy of the old key is at hand to identify it.</source>
        <translation>Le remplacement a été interrompu, et aucune copie de l’ancienne clé ne permet de l’identifier.</translation>
    </message>
    <message>
        <source>The rotation was interrupted, and the old key has been used since.</source>
        <translation>Le remplacement a été interrompu, et l’ancienne clé a été utilisée depuis.</translation>
    </message>
</context>
<context>
    <name>scripto::KeyStore</name>
    <message>
        <source>the account of profile “%1”</source>
        <translation>le compte du profil «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>scripto::KeyTexts</name>
    <message>
        <source>Maybe %1</source>
        <translation>Peut-être %1</translation>
    </message>
    <message>
        <source>Replaced on %1 by a new key. Revoke it when nothing uses it any more.</source>
        <translation>Remplacée le %1 par une nouvelle clé. Révoquez-la quand plus rien ne l’utilise.</translation>
    </message>
    <message>
        <source>To be revoked</source>
        <translation>À révoquer</translation>
    </message>
    <message>
        <source>Revoking %1 s</source>
        <translation>Révocation dans %1 s</translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation>Révocation…</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacée</translation>
    </message>
    <message>
        <source>Orphan</source>
        <translation>Orpheline</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirée</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Expire bientôt</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Jamais utilisée</translation>
    </message>
    <message>
        <source>No use seen</source>
        <translation>Aucun usage vu</translation>
    </message>
    <message>
        <source>Not tracked</source>
        <translation>Non suivie</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>Non signalé</translation>
    </message>
    <message>
        <source>Use unknown</source>
        <translation>Usage inconnu</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisée</translation>
    </message>
    <message>
        <source>This app</source>
        <translation>Par cette app</translation>
    </message>
    <message>
        <source>None reported</source>
        <translation>Aucune signalée</translation>
    </message>
    <message>
        <source>the server does not record the use of this key</source>
        <translation>le serveur n’enregistre pas l’utilisation de cette clé</translation>
    </message>
    <message>
        <source>This app, %1; others not known</source>
        <translation>Par cette app, %1&#x202f;; autres inconnus</translation>
    </message>
    <message>
        <source>This app, %1; others not known since %2</source>
        <translation>Par cette app, %1&#x202f;; autres inconnus depuis le %2</translation>
    </message>
    <message>
        <source>this environment</source>
        <translation>cet environnement</translation>
    </message>
    <message>
        <source>probably %1</source>
        <translation>probablement %1</translation>
    </message>
    <message>
        <source>maybe %1</source>
        <translation>peut-être %1</translation>
    </message>
    <message>
        <source>The key of “%1” has no uses left. The server deletes it at the next one.</source>
        <translation>La clé de «&#xa0;%1&#xa0;» n’a plus d’utilisation. Le serveur la supprime à la prochaine.</translation>
    </message>
    <message>
        <source>once more</source>
        <translation>encore une fois</translation>
    </message>
    <message>
        <source>%1 more times</source>
        <translation>encore %1 fois</translation>
    </message>
    <message>
        <source>The key of “%1” can be used %2, and reading the list is one use. The server deletes a key that is used up.</source>
        <translation>La clé de «&#xa0;%1&#xa0;» peut servir %2, et lire la liste compte pour une fois. Le serveur supprime une clé épuisée.</translation>
    </message>
    <message>
        <source>Show keys (uses 1 of %1)</source>
        <translation>Afficher les clés (1 utilisation sur %1)</translation>
    </message>
    <message>
        <source>This key is, or may be, in use on this computer.</source>
        <translation>Cette clé est, ou est peut-être, utilisée sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Scripto Keys reads this list with it.</source>
        <translation>Scripto Keys lit cette liste avec elle.</translation>
    </message>
    <message>
        <source>This key is being rotated.</source>
        <translation>Cette clé est en cours de remplacement.</translation>
    </message>
    <message>
        <source>config.json cannot be read, so a profile in it may use this key.</source>
        <translation>config.json ne peut pas être lu, un de ses profils utilise donc peut-être cette clé.</translation>
    </message>
    <message>
        <source>The server doesn’t report when this key was last used.</source>
        <translation>Le serveur ne signale pas quand cette clé a été utilisée pour la dernière fois.</translation>
    </message>
    <message>
        <source>The server doesn’t record the use of this key: its rate limit is incomplete.</source>
        <translation>Le serveur n’enregistre pas l’utilisation de cette clé&#xa0;: sa limite de débit est incomplète.</translation>
    </message>
    <message>
        <source>Scripto Keys used this key itself, which hides whether other programs do.</source>
        <translation>Scripto Keys a utilisé cette clé lui-même, ce qui masque si d’autres programmes le font.</translation>
    </message>
    <message>
        <source>The server reports no use of this key, but that cannot be checked.</source>
        <translation>Le serveur ne signale aucune utilisation de cette clé, mais cela ne peut pas être vérifié.</translation>
    </message>
    <message>
        <source>1 more place</source>
        <translation>1 autre emplacement</translation>
    </message>
    <message>
        <source>%1 more places</source>
        <translation>%1 autres emplacements</translation>
    </message>
    <message>
        <source>This key was found in %1.</source>
        <translation>Cette clé a été trouvée dans %1.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>A key needs a name.</source>
        <translation>Une clé a besoin d’un nom.</translation>
    </message>
    <message>
        <source>The name has %1 characters; %2 are allowed.</source>
        <translation>Le nom a %1 caractères&#x202f;; %2 sont permis.</translation>
    </message>
</context>
<context>
    <name>scripto::KeychainCopies</name>
    <message>
        <source>This profile has no key.</source>
        <translation>Ce profil n’a pas de clé.</translation>
    </message>
    <message>
        <source>The keychain’s copy of “%1” has been changed since.</source>
        <translation>La copie de «&#xa0;%1&#xa0;» dans le trousseau a changé entre-temps.</translation>
    </message>
    <message>
        <source>The keychain didn’t save the new copy. Nothing was removed.</source>
        <translation>Le trousseau n’a pas enregistré la nouvelle copie. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>A newer version of Scripto Keys has written the entry of this name.</source>
        <translation>Une version plus récente de Scripto Keys a écrit l’entrée de ce nom.</translation>
    </message>
    <message>
        <source>Another program has written the entry of this name.</source>
        <translation>Un autre programme a écrit l’entrée de ce nom.</translation>
    </message>
</context>
<context>
    <name>scripto::KeychainTexts</name>
    <message>
        <source>%1 entries</source>
        <translation>%1 entrées</translation>
    </message>
    <message>
        <source>Entries in the keychain are locked</source>
        <translation>Des entrées du trousseau sont verrouillées</translation>
    </message>
    <message>
        <source>Your profiles work. Once unlocked, these copies will be updated: %1.</source>
        <translation>Vos profils fonctionnent. Une fois déverrouillées, ces copies seront mises à jour&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Entries of a newer version</source>
        <translation>Entrées d’une version plus récente</translation>
    </message>
    <message>
        <source>A newer Scripto Keys has written these to the keychain. They are left alone: %1.</source>
        <translation>Un Scripto Keys plus récent a écrit celles-ci dans le trousseau. Elles sont laissées telles quelles&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Le trousseau est verrouillé</translation>
    </message>
    <message>
        <source>Your profiles work. Their copies in the keychain are updated once you unlock it.</source>
        <translation>Vos profils fonctionnent. Leurs copies dans le trousseau seront mises à jour quand vous le déverrouillerez.</translation>
    </message>
    <message>
        <source>The keychain is not set up</source>
        <translation>Le trousseau n’est pas configuré</translation>
    </message>
    <message>
        <source>It would keep a second copy of each profile. The desktop asks for a password for it.</source>
        <translation>Il garderait une seconde copie de chaque profil. Le bureau demande pour cela un mot de passe.</translation>
    </message>
    <message>
        <source>This desktop has no keychain</source>
        <translation>Ce bureau n’a pas de trousseau</translation>
    </message>
    <message>
        <source>Your profiles work. config.json has the only copies.</source>
        <translation>Vos profils fonctionnent. config.json a les seules copies.</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>Le trousseau ne répond pas</translation>
    </message>
    <message>
        <source>Your profiles work. If it stays silent, close Scripto Keys and open it again.</source>
        <translation>Vos profils fonctionnent. S’il reste muet, fermez Scripto Keys et rouvrez-le.</translation>
    </message>
    <message>
        <source>The keychain is off</source>
        <translation>Le trousseau est désactivé</translation>
    </message>
    <message>
        <source>Your profiles work. config.json has the only copies, as the settings say.</source>
        <translation>Vos profils fonctionnent. config.json a les seules copies, comme choisi dans les paramètres.</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Déverrouiller…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configurer…</translation>
    </message>
</context>
<context>
    <name>scripto::KeysColumns</name>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Trier par</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>C&amp;olonnes</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Décroissant</translation>
    </message>
</context>
<context>
    <name>scripto::KeysHead</name>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>Keys of all accounts</source>
        <translation>Clés de tous les comptes</translation>
    </message>
    <message>
        <source>Keys of %1</source>
        <translation>Clés de %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>Show the keys of all accounts</source>
        <translation>Afficher les clés de tous les comptes</translation>
    </message>
    <message>
        <source>the profiles have one account</source>
        <translation>les profils ont un seul compte</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Keys of</source>
        <translation>Clés de</translation>
    </message>
</context>
<context>
    <name>scripto::KeysMessages</name>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Sign in to manage keys</source>
        <translation>Se connecter pour gérer les clés</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>These are the keys as read %1; revoking and creating have to wait.</source>
        <translation>Voici les clés lues %1&#x202f;; la révocation et la création doivent attendre.</translation>
    </message>
    <message>
        <source>These are the keys as read %1.</source>
        <translation>Voici les clés lues %1.</translation>
    </message>
    <message>
        <source>The server lists 100 keys and no more; there may be others.</source>
        <translation>Le serveur liste 100 clés et pas plus&#x202f;; il peut y en avoir d’autres.</translation>
    </message>
    <message>
        <source>The server lists only the oldest 100 and the newest 100 keys; there may be others.</source>
        <translation>Le serveur ne liste que les 100 clés les plus anciennes et les 100 plus récentes&#x202f;; il peut y en avoir d’autres.</translation>
    </message>
</context>
<context>
    <name>scripto::KeysModel</name>
    <message>
        <source>this app</source>
        <translation>cette app</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Undo revoking</source>
        <translation>Annuler la révocation</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Utilisée par</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
</context>
<context>
    <name>scripto::KeysPanel</name>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Inactives</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Jamais utilisées</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Expirent bientôt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirées</translation>
    </message>
    <message>
        <source>Used here</source>
        <translation>Utilisées ici</translation>
    </message>
    <message>
        <source>Orphans</source>
        <translation>Orphelines</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacées</translation>
    </message>
    <message>
        <source>&amp;Revoke</source>
        <translation>&amp;Révoquer</translation>
    </message>
    <message>
        <source>&amp;Undo revoking</source>
        <translation>&amp;Annuler la révocation</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>Copier l’&amp;ID</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>The key’s id was copied.</source>
        <translation>L’ID de la clé a été copié.</translation>
    </message>
    <message>
        <source>%1 key ids were copied.</source>
        <translation>%1 ID de clés ont été copiés.</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>&amp;Révoquer…</translation>
    </message>
    <message>
        <source>no key is selected</source>
        <translation>aucune clé n’est sélectionnée</translation>
    </message>
    <message>
        <source>the server can’t be reached</source>
        <translation>le serveur est injoignable</translation>
    </message>
</context>
<context>
    <name>scripto::KeysPlaceholder</name>
    <message>
        <source>Reading the keys of %1…</source>
        <translation>Lecture des clés de %1…</translation>
    </message>
    <message>
        <source>The keys have not been read</source>
        <translation>Les clés n’ont pas été lues</translation>
    </message>
    <message>
        <source>Those of %1 are on the server.</source>
        <translation>Celles de %1 sont sur le serveur.</translation>
    </message>
    <message>
        <source>Read keys</source>
        <translation>Lire les clés</translation>
    </message>
    <message>
        <source>The keys could not be read</source>
        <translation>Les clés n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Sign in to manage keys</source>
        <translation>Se connecter pour gérer les clés</translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation>Pas encore de clés</translation>
    </message>
    <message>
        <source>The server knows no key of %1.</source>
        <translation>Le serveur ne connaît aucune clé de %1.</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Nouvelle clé…</translation>
    </message>
    <message>
        <source>No key matches “%1”</source>
        <translation>Aucune clé ne correspond à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Name, key start and profile names of 1 key were searched.</source>
        <translation>La recherche a porté sur le nom, le début et les noms de profil de 1 clé.</translation>
    </message>
    <message>
        <source>Names, key starts and profile names of %1 keys were searched.</source>
        <translation>La recherche a porté sur les noms, les débuts et les noms de profil de %1 clés.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>No such key</source>
        <translation>Aucune clé de ce genre</translation>
    </message>
    <message>
        <source>There is 1 key in all.</source>
        <translation>Il y a 1 clé en tout.</translation>
    </message>
    <message>
        <source>There are %1 keys in all.</source>
        <translation>Il y a %1 clés en tout.</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Afficher toutes les clés</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The web session was refused</source>
        <translation>La session web a été refusée</translation>
    </message>
    <message>
        <source>The key of %1 was refused</source>
        <translation>La clé de %1 a été refusée</translation>
    </message>
    <message>
        <source>%1 did not accept it.</source>
        <translation>%1 ne l’a pas acceptée.</translation>
    </message>
    <message>
        <source>%1 answered %2.</source>
        <translation>%1 a répondu %2.</translation>
    </message>
    <message>
        <source>The key may be revoked, expired or used too often.</source>
        <translation>La clé est peut-être révoquée, expirée ou trop souvent utilisée.</translation>
    </message>
    <message>
        <source>Nothing on this computer was changed.</source>
        <translation>Rien n’a été changé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Managing keys needs a code</source>
        <translation>Gérer les clés demande un code</translation>
    </message>
    <message>
        <source>One code, sent to %1, opens a session until you quit; the profiles work without it.</source>
        <translation>Un code, envoyé à %1, ouvre une session jusqu’à ce que vous quittiez&#xa0;; les profils fonctionnent sans elle.</translation>
    </message>
</context>
<context>
    <name>scripto::KeysView</name>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
</context>
<context>
    <name>scripto::LoginFlow</name>
    <message>
        <source>The code was not sent, since the sign-in could not be noted first. %1</source>
        <translation>Le code n’a pas été envoyé, faute de pouvoir consigner d’abord la connexion. %1</translation>
    </message>
    <message>
        <source>No key was requested, since that could not be noted first. %1</source>
        <translation>Aucune clé n’a été demandée, car cela n’a pas pu être noté d’abord. %1</translation>
    </message>
    <message>
        <source>It does not let a web session make keys.</source>
        <translation>Il ne laisse aucune session web créer de clés.</translation>
    </message>
</context>
<context>
    <name>scripto::MainToolBar</name>
    <message>
        <source>Main toolbar</source>
        <translation>Barre d’outils principale</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Nouvelle clé…</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Ro&amp;tate…</source>
        <translation>Rem&amp;placer…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Get a key by e-mail, and a profile for it</source>
        <translation>Obtenir une clé par e-mail, et un profil pour elle</translation>
    </message>
    <message>
        <source>Create another key in this account</source>
        <translation>Créer une autre clé dans ce compte</translation>
    </message>
    <message>
        <source>Revoke the selected keys</source>
        <translation>Révoquer les clés sélectionnées</translation>
    </message>
    <message>
        <source>Replace the key with a new one, here and on the server</source>
        <translation>Remplacer la clé par une nouvelle, ici et sur le serveur</translation>
    </message>
    <message>
        <source>Read the keys again</source>
        <translation>Relire les clés</translation>
    </message>
    <message>
        <source>&amp;Details pane</source>
        <translation>Volet des &amp;détails</translation>
    </message>
    <message>
        <source>Show the details of what is selected</source>
        <translation>Afficher les détails de la sélection</translation>
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
        <translation>Une version plus récente de Scripto Keys a écrit %1. Cette version n’y touche pas et n’y retient rien.</translation>
    </message>
    <message>
        <source>Scripto Keys doesn’t use %1, because other users of this computer can write there, or something else is in the way.</source>
        <translation>Scripto Keys n’utilise pas %1, car d’autres utilisateurs de cet ordinateur peuvent y écrire ou autre chose fait obstacle.</translation>
    </message>
    <message>
        <source>The disk isn’t answering. Nothing can be read or saved until it does.</source>
        <translation>Le disque ne répond pas. Rien ne peut être lu ni enregistré tant qu’il ne répond pas.</translation>
    </message>
</context>
<context>
    <name>scripto::MaskedKeyView</name>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Hide key</source>
        <translation>Masquer la clé</translation>
    </message>
    <message>
        <source>Show key</source>
        <translation>Afficher la clé</translation>
    </message>
    <message>
        <source>Shown on the screen</source>
        <translation>Affichée à l’écran</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masquée</translation>
    </message>
</context>
<context>
    <name>scripto::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>scripto::MintProblem</name>
    <message>
        <source>A key “%1” may exist that nobody holds, and the list could not be read to find out. Look for it there before you try again.</source>
        <translation>Il existe peut-être une clé «&#xa0;%1&#xa0;» que personne ne détient, et la liste n’a pas pu être lue pour le savoir. Cherchez-la là avant de réessayer.</translation>
    </message>
    <message>
        <source>%1 keys “%2” are in the list since then, one of which nobody holds. Look for it there before you try again.</source>
        <translation>%1 clés «&#xa0;%2&#xa0;» sont dans la liste depuis, dont une que personne ne détient. Cherchez-la là avant de réessayer.</translation>
    </message>
    <message>
        <source>A key “%1” may exist that nobody holds. The server lists 100 keys and no more, so that it cannot be told.</source>
        <translation>Il existe peut-être une clé «&#xa0;%1&#xa0;» que personne ne détient. Le serveur liste 100 clés et pas plus, on ne peut donc pas le savoir.</translation>
    </message>
    <message>
        <source>The list has no new key “%1”, so it was most likely not made. You can try again.</source>
        <translation>La liste n’a pas de nouvelle clé «&#xa0;%1&#xa0;», elle n’a donc sans doute pas été créée. Vous pouvez réessayer.</translation>
    </message>
    <message>
        <source>Sign in to manage keys</source>
        <translation>Se connecter pour gérer les clés</translation>
    </message>
    <message>
        <source>I’ll copy the key myself</source>
        <translation>Je copie la clé moi-même</translation>
    </message>
    <message>
        <source>The answer to the request was lost.</source>
        <translation>La réponse à la requête s’est perdue.</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Révoquer la clé</translation>
    </message>
    <message>
        <source>The key that nobody held was revoked. You can try again.</source>
        <translation>La clé que personne ne détenait a été révoquée. Vous pouvez réessayer.</translation>
    </message>
    <message>
        <source>The key “%1” is in the list since then, and nobody holds it. Revoke it, then try again.</source>
        <translation>La clé «&#xa0;%1&#xa0;» est dans la liste depuis, et personne ne la détient. Révoquez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>The key “%1” of %2 is in the list since then, and nobody holds it. Revoke it, then try again.</source>
        <translation>La clé «&#xa0;%1&#xa0;» du %2 est dans la liste depuis, et personne ne la détient. Révoquez-la, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>scripto::MintedExpiry</name>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>The server set another expiry:</source>
        <translation>Le serveur a fixé une autre expiration&#xa0;:</translation>
    </message>
    <message>
        <source>%1 instead of %2.</source>
        <translation>%1 au lieu de %2.</translation>
    </message>
</context>
<context>
    <name>scripto::MintedKeyPage</name>
    <message>
        <source>The key was not copied.</source>
        <translation>La clé n’a pas été copiée.</translation>
    </message>
    <message>
        <source>It cannot be shown again; it stays valid until you revoke it.</source>
        <translation>Elle ne peut plus être affichée&#x202f;; elle reste valable jusqu’à ce que vous la révoquiez.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Saving it as profile %1.</source>
        <translation>Enregistrement comme profil %1.</translation>
    </message>
    <message>
        <source>Saved as profile %1 in config.json.</source>
        <translation>Enregistrée comme profil %1 dans config.json.</translation>
    </message>
    <message>
        <source>Saved as profile %1, in config.json and in the keychain.</source>
        <translation>Enregistrée comme profil %1, dans config.json et dans le trousseau.</translation>
    </message>
    <message>
        <source>It is not saved as a profile yet.</source>
        <translation>Elle n’est pas encore enregistrée comme profil.</translation>
    </message>
</context>
<context>
    <name>scripto::MirrorTexts</name>
    <message>
        <source>Changed in config.json %1.</source>
        <translation>Modifié dans config.json %1.</translation>
    </message>
    <message>
        <source>Changed in the keychain %1.</source>
        <translation>Modifié dans le trousseau %1.</translation>
    </message>
    <message>
        <source>Nothing has been overwritten.</source>
        <translation>Rien n’a été écrasé.</translation>
    </message>
    <message>
        <source>config.json is back to an older key; the keychain has the newer one.</source>
        <translation>config.json est revenu à une ancienne clé&#x202f;; le trousseau a la plus récente.</translation>
    </message>
    <message>
        <source>config.json has a key that was revoked; the keychain has another one.</source>
        <translation>config.json a une clé révoquée&#x202f;; le trousseau en a une autre.</translation>
    </message>
    <message>
        <source>config.json and the keychain have different copies.</source>
        <translation>config.json et le trousseau ont des copies différentes.</translation>
    </message>
    <message>
        <source>The keychain is locked. The copies are compared, and written where needed, once it is unlocked.</source>
        <translation>Le trousseau est verrouillé. Les copies seront comparées, et écrites au besoin, une fois qu’il sera déverrouillé.</translation>
    </message>
    <message>
        <source>This desktop’s keychain is not set up, so config.json has the only copy.</source>
        <translation>Le trousseau de ce bureau n’est pas configuré, config.json a donc la seule copie.</translation>
    </message>
    <message>
        <source>This desktop has no keychain, so config.json has the only copy.</source>
        <translation>Ce bureau n’a pas de trousseau, config.json a donc la seule copie.</translation>
    </message>
    <message>
        <source>The keychain does not answer. If that lasts, close Scripto Keys and open it again.</source>
        <translation>Le trousseau ne répond pas. Si cela dure, fermez Scripto Keys et rouvrez-le.</translation>
    </message>
    <message>
        <source>The keychain is off in Settings, so only config.json is read and written.</source>
        <translation>Le trousseau est désactivé dans les paramètres, seul config.json est donc lu et écrit.</translation>
    </message>
    <message>
        <source>The keychain refused its copy of this profile. It is tried again when the keychain changes.</source>
        <translation>Le trousseau a refusé sa copie de ce profil. Un nouvel essai aura lieu quand il changera.</translation>
    </message>
    <message>
        <source>The keychain has not answered yet.</source>
        <translation>Le trousseau n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>Same in config.json and the keychain.</source>
        <translation>Identique dans config.json et dans le trousseau.</translation>
    </message>
    <message>
        <source>Last changed %1.</source>
        <translation>Dernière modification %1.</translation>
    </message>
    <message>
        <source>config.json and the keychain are being compared.</source>
        <translation>config.json et le trousseau sont en cours de comparaison.</translation>
    </message>
    <message>
        <source>In config.json it now belongs to another account or server than in the keychain.</source>
        <translation>Dans config.json, il appartient maintenant à un autre compte ou serveur que dans le trousseau.</translation>
    </message>
    <message>
        <source>The CLI does not know this profile. The keychain has the only copy.</source>
        <translation>La CLI ne connaît pas ce profil. Le trousseau a la seule copie.</translation>
    </message>
    <message>
        <source>It was written there %1.</source>
        <translation>Écrit là %1.</translation>
    </message>
    <message>
        <source>The keychain had a copy and has lost it. config.json has the only one.</source>
        <translation>Le trousseau avait une copie et l’a perdue. config.json a la seule.</translation>
    </message>
    <message>
        <source>It changed there %1.</source>
        <translation>Modifié là %1.</translation>
    </message>
    <message>
        <source>config.json cannot be read. This is the keychain’s copy.</source>
        <translation>config.json ne peut pas être lu. Voici la copie du trousseau.</translation>
    </message>
    <message>
        <source>This profile has no key, so there is nothing to keep in the keychain.</source>
        <translation>Ce profil n’a pas de clé, il n’y a donc rien à garder dans le trousseau.</translation>
    </message>
    <message>
        <source>This profile’s entry in the keychain is locked. The copies are compared once you unlock it.</source>
        <translation>L’entrée de ce profil dans le trousseau est verrouillée. Les copies seront comparées quand vous la déverrouillerez.</translation>
    </message>
    <message>
        <source>A newer version of Scripto Keys has written this profile’s entry in the keychain. It is left alone until you use that version again.</source>
        <translation>Une version plus récente de Scripto Keys a écrit l’entrée de ce profil dans le trousseau. Elle est laissée telle quelle jusqu’à ce que vous utilisiez à nouveau cette version.</translation>
    </message>
    <message>
        <source>Another program has written an entry of this name to the keychain. It is left alone, so config.json has the only copy.</source>
        <translation>Un autre programme a écrit une entrée de ce nom dans le trousseau. Elle est laissée telle quelle, config.json a donc la seule copie.</translation>
    </message>
    <message>
        <source>Write to the keychain</source>
        <translation>Écrire dans le trousseau</translation>
    </message>
    <message>
        <source>Use config.json’s</source>
        <translation>Prendre celle de config.json</translation>
    </message>
    <message>
        <source>Use the keychain’s</source>
        <translation>Prendre celle du trousseau</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>config.json’s copy is written to the keychain.</source>
        <translation>La copie de config.json est écrite dans le trousseau.</translation>
    </message>
    <message>
        <source>config.json’s copy replaces the keychain’s, which is kept there as the one before.</source>
        <translation>La copie de config.json remplace celle du trousseau, qui y est gardée comme la précédente.</translation>
    </message>
    <message>
        <source>The keychain’s copy replaces config.json’s, which the keychain keeps as the one before.</source>
        <translation>La copie du trousseau remplace celle de config.json, que le trousseau garde comme la précédente.</translation>
    </message>
    <message>
        <source>The keychain’s copy becomes a profile of its own beside this one.</source>
        <translation>La copie du trousseau devient un profil à part, à côté de celui-ci.</translation>
    </message>
    <message>
        <source>It comes back into config.json, and the CLI can use it.</source>
        <translation>Il revient dans config.json, et la CLI peut l’utiliser.</translation>
    </message>
    <message>
        <source>The keychain’s copy, the only one, is removed.</source>
        <translation>La copie du trousseau, la seule, est supprimée.</translation>
    </message>
    <message>
        <source>Written to the keychain</source>
        <translation>Écrit dans le trousseau</translation>
    </message>
    <message>
        <source>The keychain has config.json’s copy</source>
        <translation>Le trousseau a la copie de config.json</translation>
    </message>
    <message>
        <source>config.json has the keychain’s copy</source>
        <translation>config.json a la copie du trousseau</translation>
    </message>
    <message>
        <source>Both are kept</source>
        <translation>Les deux sont gardées</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restauré</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Oublié</translation>
    </message>
    <message>
        <source>The broken file is kept beside it as %1.</source>
        <translation>Le fichier endommagé est gardé à côté sous %1.</translation>
    </message>
</context>
<context>
    <name>scripto::NewKeyDialog</name>
    <message>
        <source>Create key</source>
        <translation>Créer la clé</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>The window now shows another account. Close this dialog and start again.</source>
        <translation>La fenêtre affiche maintenant un autre compte. Fermez ce dialogue et recommencez.</translation>
    </message>
    <message>
        <source>The profile whose key would make the new one is gone.</source>
        <translation>Le profil dont la clé créerait la nouvelle a disparu.</translation>
    </message>
    <message>
        <source>Looking for the key in the list…</source>
        <translation>Recherche de la clé dans la liste…</translation>
    </message>
    <message>
        <source>Creating the key…</source>
        <translation>Création de la clé…</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle clé</translation>
    </message>
    <message>
        <source>For %1 on %2.</source>
        <translation>Pour %1 sur %2.</translation>
    </message>
    <message>
        <source>“%1” was created</source>
        <translation>«&#xa0;%1&#xa0;» a été créée</translation>
    </message>
    <message>
        <source>Copy the key now. %1; Scripto cannot show it again.</source>
        <translation>Copiez la clé maintenant. %1&#x202f;; Scripto ne peut pas la montrer à nouveau.</translation>
    </message>
    <message>
        <source>It is shown this once</source>
        <translation>Elle n’est montrée que cette fois</translation>
    </message>
</context>
<context>
    <name>scripto::NewKeyForm</name>
    <message>
        <source>Save it as a profile for the CLI</source>
        <translation>L’enregistrer comme profil pour la CLI</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Nom du profil</translation>
    </message>
    <message>
        <source>What will use it? The name is how you recognise the key later.</source>
        <translation>Qui va l’utiliser&#x202f;? Le nom vous permettra de reconnaître la clé plus tard.</translation>
    </message>
    <message>
        <source>The new key can only be shown, not saved as a profile.</source>
        <translation>La nouvelle clé peut seulement être montrée, pas enregistrée comme profil.</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Un profil a besoin d’un nom.</translation>
    </message>
    <message>
        <source>There is a profile “%1” already.</source>
        <translation>Il y a déjà un profil «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>scripto::NoKeyPage</name>
    <message>
        <source>The answer was lost. A key may exist that nobody holds.</source>
        <translation>La réponse a été perdue. Il existe peut-être une clé que personne ne détient.</translation>
    </message>
    <message>
        <source>It is looked for once you are signed in, and can be revoked.</source>
        <translation>Elle sera cherchée une fois que vous serez connecté et pourra être révoquée.</translation>
    </message>
</context>
<context>
    <name>scripto::NoteActions</name>
    <message>
        <source>The note was saved.</source>
        <translation>La note a été enregistrée.</translation>
    </message>
    <message>
        <source>The note couldn’t be saved. It lasts until you quit.</source>
        <translation>La note n’a pas pu être enregistrée. Elle dure jusqu’à ce que vous quittiez.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>scripto::NoteEdit</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What is this key for?</source>
        <translation>À quoi sert cette clé&#x202f;?</translation>
    </message>
</context>
<context>
    <name>scripto::PaletteItems</name>
    <message>
        <source>The CLI uses it already</source>
        <translation>Le CLI l’utilise déjà</translation>
    </message>
    <message>
        <source>config.json can’t be read</source>
        <translation>config.json est illisible</translation>
    </message>
    <message>
        <source>It is not in config.json</source>
        <translation>Il n’est pas dans config.json</translation>
    </message>
    <message>
        <source>It has no key</source>
        <translation>Il n’a pas de clé</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Utiliser %1</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Détails de %1</translation>
    </message>
    <message>
        <source>The server can’t be reached</source>
        <translation>Le serveur est injoignable</translation>
    </message>
    <message>
        <source>Close the list first</source>
        <translation>Fermer d’abord la liste</translation>
    </message>
    <message>
        <source>It is being revoked</source>
        <translation>Elle est en cours de révocation</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>Révoquer %1</translation>
    </message>
    <message>
        <source>Revoke %1…</source>
        <translation>Révoquer %1…</translation>
    </message>
    <message>
        <source>Rotate %1…</source>
        <translation>Remplacer %1…</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Afficher %1</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 clé</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 clés</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>Il n’y en a pas</translation>
    </message>
    <message>
        <source>It is being changed</source>
        <translation>Elle est en cours de modification</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Mettre %1 en pause</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Reprendre %1</translation>
    </message>
</context>
<context>
    <name>scripto::PaletteModel</name>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
</context>
<context>
    <name>scripto::PaneView</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Back to the keys (Esc)</source>
        <translation>Retour aux clés (Échap)</translation>
    </message>
</context>
<context>
    <name>scripto::PendingRevokes</name>
    <message>
        <source>It may be in use after all.</source>
        <translation>Elle est peut-être utilisée, après tout.</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileChanges</name>
    <message>
        <source>The profile “%1” no longer exists.</source>
        <translation>Le profil «&#xa0;%1&#xa0;» n’existe plus.</translation>
    </message>
    <message>
        <source>The key of “%1” was revoked. The CLI does not switch to it.</source>
        <translation>La clé de «&#xa0;%1&#xa0;» a été révoquée. La CLI n’y passe pas.</translation>
    </message>
    <message>
        <source>The keychain’s copy of “%1” has been changed since.</source>
        <translation>La copie de «&#xa0;%1&#xa0;» dans le trousseau a changé entre-temps.</translation>
    </message>
    <message>
        <source>Another change is still being saved. Try again in a moment.</source>
        <translation>Une autre modification est en cours d’enregistrement. Réessayez dans un instant.</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileDetails</name>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Copier la clé</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Rotate key…</source>
        <translation>Remplacer la clé…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Remove from this computer…</source>
        <translation>Retirer de cet ordinateur…</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Apps connected through OAuth, such as MCP connectors, are another way into the account. They have no API key, so they are not in the list of keys.</source>
        <translation>Les applications connectées par OAuth, comme les connecteurs MCP, sont un autre accès au compte. Elles n’ont pas de clé API et ne figurent donc pas dans la liste des clés.</translation>
    </message>
    <message>
        <source>Other access to the account</source>
        <translation>Autres accès au compte</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileFacts</name>
    <message>
        <source>Its key was revoked. Confirmed: the server refuses it. Sign in again, or remove the profile.</source>
        <translation>Sa clé a été révoquée. Confirmé&#xa0;: le serveur la refuse. Connectez-vous à nouveau ou retirez le profil.</translation>
    </message>
    <message>
        <source>Its key was revoked. Not confirmed: nobody has seen the server refuse it since. Sign in again, or remove the profile.</source>
        <translation>Sa clé a été révoquée. Non confirmé&#xa0;: personne n’a vu le serveur la refuser depuis. Connectez-vous à nouveau ou retirez le profil.</translation>
    </message>
    <message>
        <source>The server did not accept its key. Sign in again, or remove the profile.</source>
        <translation>Le serveur n’a pas accepté sa clé. Connectez-vous à nouveau ou retirez le profil.</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Modifié %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Key start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>ID de la clé</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Not in config.json</source>
        <translation>Absent de config.json</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Not known now</source>
        <translation>Inconnu pour l’instant</translation>
    </message>
    <message>
        <source>Not in the keychain</source>
        <translation>Absent du trousseau</translation>
    </message>
    <message>
        <source>%1, “%2”</source>
        <translation>%1, «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Kept there</source>
        <translation>Conservé là</translation>
    </message>
    <message>
        <source>Previous key, signed in %1</source>
        <translation>Clé précédente, connexion %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 autres</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Sur le serveur</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Entry of</source>
        <translation>Entrée de</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileHealth</name>
    <message>
        <source>Key revoked</source>
        <translation>Clé révoquée</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Clé refusée</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirée</translation>
    </message>
    <message>
        <source>Not in config.json</source>
        <translation>Absent de config.json</translation>
    </message>
    <message>
        <source>Different in keychain</source>
        <translation>Différent dans le trousseau</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <extracomment>%1 is “in 5 days” or “tomorrow”</extracomment>
        <translation>Expire %1</translation>
    </message>
    <message>
        <source>Not in keychain</source>
        <translation>Absent du trousseau</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Pas de clé</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Other account</source>
        <translation>Autre compte</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Non joint</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omis</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileMirror</name>
    <message>
        <source>The profile “%1” has changed since.</source>
        <translation>Le profil «&#xa0;%1&#xa0;» a changé entre-temps.</translation>
    </message>
    <message>
        <source>Follow the new sign-in of “%1”</source>
        <translation>Suivre la nouvelle connexion de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Follow the renaming of “%1” to “%2”</source>
        <translation>Suivre le renommage de «&#xa0;%1&#xa0;» en «&#xa0;%2&#xa0;»</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileRepairs</name>
    <message>
        <source>Write “%1” to the keychain</source>
        <translation>Écrire «&#xa0;%1&#xa0;» dans le trousseau</translation>
    </message>
    <message>
        <source>Use the file’s copy of “%1”</source>
        <translation>Prendre la copie de «&#xa0;%1&#xa0;» du fichier</translation>
    </message>
    <message>
        <source>Use the keychain’s copy of “%1”</source>
        <translation>Prendre la copie de «&#xa0;%1&#xa0;» du trousseau</translation>
    </message>
    <message>
        <source>Keep both copies of “%1”</source>
        <translation>Garder les deux copies de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <translation>Restaurer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Forget “%1”</source>
        <translation>Oublier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” has changed meanwhile; look at it again.</source>
        <translation>«&#xa0;%1&#xa0;» a changé entre-temps&#x202f;; regardez à nouveau.</translation>
    </message>
    <message>
        <source>Restore %1 profiles</source>
        <translation>Restaurer %1 profils</translation>
    </message>
    <message>
        <source>Repair %1 profiles</source>
        <translation>Réparer %1 profils</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileState</name>
    <message>
        <source>Keychain failed</source>
        <translation>Échec du trousseau</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Trousseau verrouillé</translation>
    </message>
    <message>
        <source>Keychain not set up</source>
        <translation>Trousseau non configuré</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>Pas de trousseau</translation>
    </message>
    <message>
        <source>Keychain silent</source>
        <translation>Trousseau muet</translation>
    </message>
    <message>
        <source>Keychain off</source>
        <translation>Trousseau désactivé</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Key revoked</source>
        <translation>Clé révoquée</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Clé refusée</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Different in keychain</source>
        <translation>Différent dans le trousseau</translation>
    </message>
    <message>
        <source>Different account</source>
        <translation>Autre compte</translation>
    </message>
    <message>
        <source>Not in config.json</source>
        <translation>Absent de config.json</translation>
    </message>
    <message>
        <source>Not in keychain</source>
        <translation>Absent du trousseau</translation>
    </message>
    <message>
        <source>In keychain</source>
        <translation>Dans le trousseau</translation>
    </message>
    <message>
        <source>Keychain entry locked</source>
        <translation>Entrée du trousseau verrouillée</translation>
    </message>
    <message>
        <source>Newer keychain entry</source>
        <translation>Entrée plus récente du trousseau</translation>
    </message>
    <message>
        <source>Foreign keychain entry</source>
        <translation>Entrée étrangère du trousseau</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Pas de clé</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>Réécrire</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Examiner…</translation>
    </message>
</context>
<context>
    <name>scripto::ProfileStore</name>
    <message>
        <source>The CLI could not be called with this profile’s name.</source>
        <translation>La CLI ne pourrait pas être appelée avec le nom de ce profil.</translation>
    </message>
    <message>
        <source>Another program has changed the key of “%1” in the meantime.</source>
        <translation>Un autre programme a changé entre-temps la clé de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The keychain has not been read yet.</source>
        <translation>Le trousseau n’a pas encore été lu.</translation>
    </message>
    <message>
        <source>Another program has just stored a profile “%1” with another key.</source>
        <translation>Un autre programme vient d’enregistrer un profil «&#xa0;%1&#xa0;» avec une autre clé.</translation>
    </message>
    <message>
        <source>Replace “%1”</source>
        <translation>Remplacer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>Utiliser «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Retirer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>A newer version of Scripto Keys has written it.</source>
        <translation>Une version plus récente de Scripto Keys l’a écrite.</translation>
    </message>
    <message>
        <source>Rename “%1” to “%2”</source>
        <translation>Renommer «&#xa0;%1&#xa0;» en «&#xa0;%2&#xa0;»</translation>
    </message>
</context>
<context>
    <name>scripto::ProfilesFold</name>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Show the profiles</source>
        <translation>Afficher les profils</translation>
    </message>
</context>
<context>
    <name>scripto::ProfilesModel</name>
    <message>
        <source>CLI uses this</source>
        <translation>Utilisé par la CLI</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
</context>
<context>
    <name>scripto::ProfilesPanel</name>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>Copy &amp;e-mail</source>
        <translation>Copier l’&amp;e-mail</translation>
    </message>
    <message>
        <source>Copy &amp;key</source>
        <translation>Copier la &amp;clé</translation>
    </message>
    <message>
        <source>Copy &amp;as curl</source>
        <translation>Copier comme cur&amp;l</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>Ro&amp;tate…</source>
        <translation>Rem&amp;placer…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Re&amp;nommer…</translation>
    </message>
    <message>
        <source>Re&amp;move from this computer…</source>
        <translation>&amp;Retirer de cet ordinateur…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Add existing key…</source>
        <translation>Ajouter une clé existante…</translation>
    </message>
    <message>
        <source>The CLI can’t use %1.</source>
        <translation>La CLI ne peut pas utiliser %1.</translation>
    </message>
    <message>
        <source>1 profile</source>
        <translation>1 profil</translation>
    </message>
    <message>
        <source>%1 profiles</source>
        <translation>%1 profils</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Add profile</source>
        <translation>Ajouter un profil</translation>
    </message>
    <message>
        <source>It is a link to %1, which doesn’t exist. If it’s on a disk, mount it to get your profiles back.</source>
        <translation>C’est un lien vers %1, qui n’existe pas. S’il est sur un disque, montez-le pour retrouver vos profils.</translation>
    </message>
    <message>
        <source>The profiles below come from the keychain.</source>
        <translation>Les profils ci-dessous viennent du trousseau.</translation>
    </message>
    <message>
        <source>config.json isn’t there</source>
        <translation>config.json est absent</translation>
    </message>
    <message>
        <source>Restore all…</source>
        <translation>Tout restaurer…</translation>
    </message>
    <message>
        <source>Create it there</source>
        <translation>Le créer là</translation>
    </message>
    <message>
        <source>Nothing is written while the file is broken.</source>
        <translation>Rien n’est écrit tant que le fichier est endommagé.</translation>
    </message>
    <message>
        <source>config.json cannot be read</source>
        <translation>config.json ne peut pas être lu</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>Afficher le fichier</translation>
    </message>
    <message>
        <source>Others can read your keys</source>
        <translation>D’autres peuvent lire vos clés</translation>
    </message>
    <message>
        <source>Other users of this computer can read config.json.</source>
        <translation>D’autres utilisateurs de cet ordinateur peuvent lire config.json.</translation>
    </message>
    <message>
        <source>Make it private</source>
        <translation>Le rendre privé</translation>
    </message>
    <message>
        <source>config.json can’t be read</source>
        <translation>config.json est illisible</translation>
    </message>
    <message>
        <source>the CLI uses this profile already</source>
        <translation>le CLI utilise déjà ce profil</translation>
    </message>
    <message>
        <source>it’s not in config.json</source>
        <translation>il n’est pas dans config.json</translation>
    </message>
    <message>
        <source>it has no key</source>
        <translation>il n’a pas de clé</translation>
    </message>
    <message>
        <source>no profile is selected</source>
        <translation>aucun profil n’est sélectionné</translation>
    </message>
    <message>
        <source>there is no such profile</source>
        <translation>ce profil n’existe pas</translation>
    </message>
    <message>
        <source>its e-mail address is not known</source>
        <translation>son adresse e-mail n’est pas connue</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
</context>
<context>
    <name>scripto::ProfilesView</name>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
</context>
<context>
    <name>scripto::QuitActions</name>
    <message>
        <source>A key is on its way</source>
        <translation>Une clé est en route</translation>
    </message>
    <message>
        <source>It would be lost if Scripto Keys quit now. Wait until it is here, and close the window when it is saved or copied.</source>
        <translation>Elle serait perdue si Scripto Keys quittait maintenant. Attendez qu’elle arrive, et fermez la fenêtre quand elle sera enregistrée ou copiée.</translation>
    </message>
    <message>
        <source>Keys are being revoked</source>
        <translation>Des clés sont en cours de révocation</translation>
    </message>
    <message>
        <source>Wait for the result, then close the window.</source>
        <translation>Attendez le résultat, puis fermez la fenêtre.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Quit without revoking “%1”?</source>
        <translation>Quitter sans révoquer «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Quit without revoking %1 keys?</source>
        <translation>Quitter sans révoquer %1 clés&#x202f;?</translation>
    </message>
    <message>
        <source>It has not been revoked yet, and stays valid if you quit now.</source>
        <translation>Elle n’a pas encore été révoquée et reste valable si vous quittez maintenant.</translation>
    </message>
    <message>
        <source>They have not been revoked yet, and stay valid if you quit now.</source>
        <translation>Elles n’ont pas encore été révoquées et restent valables si vous quittez maintenant.</translation>
    </message>
    <message>
        <source>Quit and keep the key</source>
        <translation>Quitter et garder la clé</translation>
    </message>
    <message>
        <source>Quit and keep the keys</source>
        <translation>Quitter et garder les clés</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Quitter quand même</translation>
    </message>
    <message>
        <source>Quit without saving the note?</source>
        <translation>Quitter sans enregistrer la note&#x202f;?</translation>
    </message>
    <message>
        <source>A note about a key couldn’t be saved and will be lost if you quit now.</source>
        <translation>Une note sur une clé n’a pas pu être enregistrée et sera perdue si vous quittez maintenant.</translation>
    </message>
    <message>
        <source>Quit without saving the latest history?</source>
        <translation>Quitter sans enregistrer l’historique récent&#x202f;?</translation>
    </message>
    <message>
        <source>Some recent events couldn’t be written to the history and will be lost if you quit now.</source>
        <translation>Certains événements récents n’ont pas pu être écrits dans l’historique et seront perdus si vous quittez maintenant.</translation>
    </message>
    <message>
        <source>Quit without waiting for the disk?</source>
        <translation>Quitter sans attendre le disque&#x202f;?</translation>
    </message>
    <message>
        <source>The disk isn’t answering. Changes that haven’t been saved yet will be lost if you quit now.</source>
        <translation>Le disque ne répond pas. Les modifications non enregistrées seront perdues si vous quittez maintenant.</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Quitter sans enregistrer</translation>
    </message>
    <message>
        <source>The keychain has the old key: the next start of Scripto Keys puts it back.</source>
        <translation>Le trousseau a l’ancienne clé&#xa0;: le prochain démarrage de Scripto Keys la remet en place.</translation>
    </message>
    <message>
        <source>The keychain does not have the old key. Copy it to a safe place before you quit, or it is lost.</source>
        <translation>Le trousseau n’a pas l’ancienne clé. Copiez-la en lieu sûr avant de quitter, ou elle sera perdue.</translation>
    </message>
    <message>
        <source>Quit before the old key is back?</source>
        <translation>Quitter avant le retour de l’ancienne clé&#x202f;?</translation>
    </message>
    <message>
        <source>Quit and put it back later</source>
        <translation>Quitter et la remettre plus tard</translation>
    </message>
    <message>
        <source>Quit without the old key</source>
        <translation>Quitter sans l’ancienne clé</translation>
    </message>
</context>
<context>
    <name>scripto::RelativeTime</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that these texts are translated to, such as de.</extracomment>
        <translation>fr</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>il y a %n s</numerusform>
            <numerusform>il y a %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %n min</numerusform>
            <numerusform>il y a %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>il y a %n h</numerusform>
            <numerusform>il y a %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>il y a %n semaine</numerusform>
            <numerusform>il y a %n semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>il y a %n mois</numerusform>
            <numerusform>il y a %n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>il y a %n an</numerusform>
            <numerusform>il y a %n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>À l’instant</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>in %n s</source>
        <translation>
            <numerusform>dans %n s</numerusform>
            <numerusform>dans %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>dans %n min</numerusform>
            <numerusform>dans %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>dans %n h</numerusform>
            <numerusform>dans %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n weeks</source>
        <translation>
            <numerusform>dans %n semaine</numerusform>
            <numerusform>dans %n semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>dans %n mois</numerusform>
            <numerusform>dans %n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>dans %n an</numerusform>
            <numerusform>dans %n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Aujourd’hui, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Hier, %1</translation>
    </message>
</context>
<context>
    <name>scripto::RemoveProfileDialog</name>
    <message>
        <source>It is removed from config.json and from the keychain.</source>
        <translation>Il est retiré de config.json et du trousseau.</translation>
    </message>
    <message>
        <source>It is removed from the keychain, the only place that still has it.</source>
        <translation>Il est retiré du trousseau, le seul endroit qui l’a encore.</translation>
    </message>
    <message>
        <source>No other profile here has its key: if you only remove it, the key %1, and nobody can show it again.</source>
        <translation>Aucun autre profil ici n’a sa clé&#xa0;: si vous le retirez seulement, la clé %1, et personne ne pourra la montrer à nouveau.</translation>
    </message>
    <message>
        <source>stays valid</source>
        <translation>reste valable</translation>
    </message>
    <message>
        <source>The keychain also keeps another key with it, which may still be valid and is lost, too.</source>
        <translation>Le trousseau garde avec lui une autre clé, peut-être encore valable, qui est perdue aussi.</translation>
    </message>
    <message>
        <source>The keychain also keeps %1 other keys with it, which may still be valid and are lost, too.</source>
        <translation>Le trousseau garde avec lui %1 autres clés, peut-être encore valables, qui sont perdues aussi.</translation>
    </message>
    <message>
        <source>Undo brings everything back until you quit Scripto Keys.</source>
        <translation>Annuler remet tout en place, jusqu’à ce que vous quittiez Scripto Keys.</translation>
    </message>
    <message>
        <source>Remove “%1” from this computer?</source>
        <translation>Retirer «&#xa0;%1&#xa0;» de cet ordinateur&#x202f;?</translation>
    </message>
    <message>
        <source>Remove only</source>
        <translation>Retirer seulement</translation>
    </message>
    <message>
        <source>Remove and revoke</source>
        <translation>Retirer et révoquer</translation>
    </message>
    <message>
        <source>The key can’t be revoked from here now.</source>
        <translation>La clé ne peut pas être révoquée d’ici maintenant.</translation>
    </message>
    <message>
        <source>The CLI uses this profile. Afterwards it uses none.</source>
        <translation>La CLI utilise ce profil. Ensuite, elle n’en utilise aucun.</translation>
    </message>
    <message>
        <source>The CLI uses this profile. Afterwards it uses %1.</source>
        <translation>La CLI utilise ce profil. Ensuite, elle utilise %1.</translation>
    </message>
</context>
<context>
    <name>scripto::RenameKeyDialog</name>
    <message>
        <source>Rename “%1”</source>
        <translation>Renommer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The key itself stays the same, and programs that use it go on working.</source>
        <translation>La clé elle-même reste la même, et les programmes qui l’utilisent continuent de fonctionner.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
</context>
<context>
    <name>scripto::RenameProfileDialog</name>
    <message>
        <source>Rename “%1”</source>
        <translation>Renommer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Nom du profil</translation>
    </message>
    <message>
        <source>The name the CLI knows it by.</source>
        <translation>Le nom sous lequel la CLI le connaît.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Un profil a besoin d’un nom.</translation>
    </message>
    <message>
        <source>There is a profile “%1” already.</source>
        <translation>Il y a déjà un profil «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Update scripts that use the old name.</source>
        <translation>Adaptez les scripts qui utilisent l’ancien nom.</translation>
    </message>
</context>
<context>
    <name>scripto::RepairAllDialog</name>
    <message>
        <source>Repair all</source>
        <translation>Tout réparer</translation>
    </message>
    <message>
        <source>Nothing happens before you click Repair, and all of it can be undone until you close the window.</source>
        <translation>Rien ne se passe avant que vous ne cliquiez sur Réparer, et tout peut être annulé jusqu’à ce que vous fermiez la fenêtre.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Profiles to repair</source>
        <translation>Profils à réparer</translation>
    </message>
    <message>
        <source>Repairing…</source>
        <translation>Réparation…</translation>
    </message>
    <message>
        <source>Repairing, %1 of %2…</source>
        <translation>Réparation, %1 sur %2…</translation>
    </message>
    <message>
        <source>Repair 1 profile</source>
        <translation>Réparer 1 profil</translation>
    </message>
    <message>
        <source>Repair %1 profiles</source>
        <translation>Réparer %1 profils</translation>
    </message>
    <message>
        <source>Nothing to repair any more</source>
        <translation>Plus rien à réparer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 of %2 failed. %3</source>
        <translation>%1 sur %2 ont échoué. %3</translation>
    </message>
</context>
<context>
    <name>scripto::RepairLine</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 autres</translation>
    </message>
    <message>
        <source>%1 more profiles</source>
        <translation>%1 autres profils</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
</context>
<context>
    <name>scripto::RestoreAllDialog</name>
    <message>
        <source>and %1 more</source>
        <translation>et %1 autres</translation>
    </message>
    <message>
        <source>These profiles are in the keychain only. Restored, the CLI can use them again.</source>
        <translation>Ces profils ne sont que dans le trousseau. Une fois restaurés, la CLI pourra à nouveau les utiliser.</translation>
    </message>
    <message>
        <source>Writing config.json…</source>
        <translation>Écriture de config.json…</translation>
    </message>
    <message>
        <source>Restore 1 profile?</source>
        <translation>Restaurer 1 profil&#x202f;?</translation>
    </message>
    <message>
        <source>Restore %1 profiles?</source>
        <translation>Restaurer %1 profils&#x202f;?</translation>
    </message>
    <message>
        <source>Restore 1 profile</source>
        <translation>Restaurer 1 profil</translation>
    </message>
    <message>
        <source>Restore %1 profiles</source>
        <translation>Restaurer %1 profils</translation>
    </message>
    <message>
        <source>config.json is a link: the file is written as %1, which doesn’t exist now.</source>
        <translation>config.json est un lien&#xa0;: le fichier est écrit sous %1, qui n’existe pas pour l’instant.</translation>
    </message>
    <message>
        <source>A new config.json is written. The broken one is kept beside it as %1, for you only.</source>
        <translation>Un nouveau config.json est écrit. L’ancien, endommagé, est gardé à côté sous %1, pour vous seul.</translation>
    </message>
</context>
<context>
    <name>scripto::RestoreDialog</name>
    <message>
        <source>In the keychain</source>
        <translation>Dans le trousseau</translation>
    </message>
    <message>
        <source>Restore “%1”?</source>
        <translation>Restaurer «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Oublier…</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Writing config.json…</source>
        <translation>Écriture de config.json…</translation>
    </message>
    <message>
        <source>config.json is a link: the file is written as %1, which doesn’t exist now.</source>
        <translation>config.json est un lien&#xa0;: le fichier est écrit sous %1, qui n’existe pas pour l’instant.</translation>
    </message>
    <message>
        <source>The broken file is kept beside the new one, with its date in its name.</source>
        <translation>Le fichier endommagé est gardé à côté du nouveau, avec sa date dans son nom.</translation>
    </message>
</context>
<context>
    <name>scripto::RevokeActions</name>
    <message>
        <source>%1 was revoked after all.</source>
        <translation>%1 a finalement été révoquée.</translation>
    </message>
    <message>
        <source>%1 keys were revoked after all.</source>
        <translation>%1 clés ont finalement été révoquées.</translation>
    </message>
    <message>
        <source>%1 is kept: this was undone in another window.</source>
        <translation>%1 est conservée&#xa0;: cela a été annulé dans une autre fenêtre.</translation>
    </message>
    <message>
        <source>%1 keys are kept: this was undone in another window.</source>
        <translation>%1 clés sont conservées&#xa0;: cela a été annulé dans une autre fenêtre.</translation>
    </message>
    <message>
        <source>Another window is revoking %1 already.</source>
        <translation>Une autre fenêtre révoque déjà %1.</translation>
    </message>
    <message>
        <source>Another window is revoking these %1 keys already.</source>
        <translation>Une autre fenêtre révoque déjà ces %1 clés.</translation>
    </message>
    <message>
        <source>The computer was asleep, or its clock was changed, during the countdown.</source>
        <translation>Pendant le compte à rebours, l’ordinateur était en veille ou son horloge a été changée.</translation>
    </message>
    <message>
        <source>%1 is kept. Nothing was sent.</source>
        <translation>%1 est conservée. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>%1 keys are kept. Nothing was sent.</source>
        <translation>%1 clés sont conservées. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Nothing is revoked, because it could not be noted on disk first.</source>
        <translation>Rien n’est révoqué, faute de pouvoir le consigner d’abord sur le disque.</translation>
    </message>
    <message>
        <source>%1 was not revoked.</source>
        <translation>%1 n’a pas été révoquée.</translation>
    </message>
    <message>
        <source>%1 keys were not revoked.</source>
        <translation>%1 clés n’ont pas été révoquées.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Examiner…</translation>
    </message>
    <message>
        <source>%1 is not in the server’s list any more. Nothing was sent.</source>
        <translation>%1 n’est plus dans la liste du serveur. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Another window is revoking %1 in %2 s. Programs that use this key then stop working.</source>
        <translation>Une autre fenêtre révoque %1 dans %2 s. Les programmes qui utilisent cette clé cesseront de fonctionner.</translation>
    </message>
    <message>
        <source>Revoking %1 in %2 s. Programs that use this key then stop working.</source>
        <translation>Révocation de %1 dans %2 s. Les programmes qui utilisent cette clé cesseront de fonctionner.</translation>
    </message>
    <message>
        <source>Revoking %1 keys in %2 s. Programs that use them then stop working.</source>
        <translation>Révocation de %1 clés dans %2 s. Les programmes qui les utilisent cesseront de fonctionner.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Tout annuler</translation>
    </message>
    <message>
        <source>Revoke %1? Programs that use this key then stop working.</source>
        <translation>Révoquer %1&#x202f;? Les programmes qui utilisent cette clé cesseront de fonctionner.</translation>
    </message>
    <message>
        <source>Revoke %1 keys? Programs that use them then stop working.</source>
        <translation>Révoquer %1 clés&#x202f;? Les programmes qui les utilisent cesseront de fonctionner.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La conserver</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les conserver</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Another window asks whether to revoke %1.</source>
        <translation>Une autre fenêtre demande s’il faut révoquer %1.</translation>
    </message>
    <message>
        <source>Another window asks whether to revoke %1 keys.</source>
        <translation>Une autre fenêtre demande s’il faut révoquer %1 clés.</translation>
    </message>
    <message>
        <source>Discarded. No key was revoked.</source>
        <translation>Abandonné. Aucune clé n’a été révoquée.</translation>
    </message>
    <message>
        <source>%1 was revoked.</source>
        <translation>%1 a été révoquée.</translation>
    </message>
    <message>
        <source>%1 keys were revoked.</source>
        <translation>%1 clés ont été révoquées.</translation>
    </message>
    <message>
        <source>It’s not known yet whether %1 was revoked. The list shows it once the server answers.</source>
        <translation>On ne sait pas encore si %1 a été révoquée&#xa0;: la liste le dira quand le serveur répondra.</translation>
    </message>
    <message>
        <source>It’s not known yet whether %1 keys were revoked. The list shows it once the server answers.</source>
        <translation>On ne sait pas encore si %1 clés ont été révoquées&#xa0;: la liste le dira quand le serveur répondra.</translation>
    </message>
    <message>
        <source>%1, which reads this list, was kept.</source>
        <translation>%1, qui lit cette liste, a été conservée.</translation>
    </message>
    <message>
        <source>%1 were kept.</source>
        <translation>%1 ont été conservées.</translation>
    </message>
    <message>
        <source>%1 was kept.</source>
        <translation>%1 a été conservée.</translation>
    </message>
    <message>
        <source>Another window is revoking %1 keys already.</source>
        <translation>Une autre fenêtre révoque déjà %1 clés.</translation>
    </message>
    <message>
        <source>%1 was not revoked: the computer was asleep, or its clock was changed.</source>
        <translation>%1 n’a pas été révoquée&#xa0;: l’ordinateur était en veille ou son horloge a été changée.</translation>
    </message>
    <message>
        <source>%1 keys were not revoked: the computer was asleep, or its clock was changed.</source>
        <translation>%1 clés n’ont pas été révoquées&#xa0;: l’ordinateur était en veille ou son horloge a été changée.</translation>
    </message>
    <message>
        <source>%1 was not revoked, and nothing was sent.</source>
        <translation>%1 n’a pas été révoquée, et rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>%1 keys were not revoked, and nothing was sent for them.</source>
        <translation>%1 clés n’ont pas été révoquées, et rien n’a été envoyé pour elles.</translation>
    </message>
    <message>
        <source>Profile %1 held it: sign in again, or use another profile.</source>
        <translation>Le profil %1 la détenait&#xa0;: connectez-vous à nouveau ou utilisez un autre profil.</translation>
    </message>
    <message>
        <source>%1 profiles held it: sign in again, or use other profiles.</source>
        <translation>%1 profils la détenaient&#xa0;: connectez-vous à nouveau ou utilisez d’autres profils.</translation>
    </message>
    <message>
        <source>%1 profiles held them: sign in again, or use other profiles.</source>
        <translation>%1 profils les détenaient&#xa0;: connectez-vous à nouveau ou utilisez d’autres profils.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>Sign in to manage keys</source>
        <translation>Se connecter pour gérer les clés</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>%1 was not revoked: Scripto Keys was closed first.</source>
        <translation>%1 n’a pas été révoquée&#xa0;: Scripto Keys a été fermé avant.</translation>
    </message>
    <message>
        <source>%1 keys were not revoked: Scripto Keys was closed first.</source>
        <translation>%1 clés n’ont pas été révoquées&#xa0;: Scripto Keys a été fermé avant.</translation>
    </message>
    <message>
        <source>%1 may not have been revoked: Scripto Keys was closed first.</source>
        <translation>%1 n’a peut-être pas été révoquée&#xa0;: Scripto Keys a été fermé avant.</translation>
    </message>
    <message>
        <source>%1 keys may not have been revoked: Scripto Keys was closed first.</source>
        <translation>%1 clés n’ont peut-être pas été révoquées&#xa0;: Scripto Keys a été fermé avant.</translation>
    </message>
</context>
<context>
    <name>scripto::RevokeBatch</name>
    <message>
        <source>The server’s list still has it.</source>
        <translation>La liste du serveur l’a encore.</translation>
    </message>
</context>
<context>
    <name>scripto::RevokeDialog</name>
    <message>
        <source>unnamed key</source>
        <translation>clé sans nom</translation>
    </message>
    <message>
        <source>last use not reported</source>
        <translation>dernière utilisation non signalée</translation>
    </message>
    <message>
        <source>maybe used %1</source>
        <translation>peut-être utilisée %1</translation>
    </message>
    <message>
        <source>use not recorded</source>
        <translation>utilisation non enregistrée</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>jamais utilisée</translation>
    </message>
    <message>
        <source>never used, as far as the server reports</source>
        <translation>jamais utilisée, d’après le serveur</translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation>dernière utilisation %1</translation>
    </message>
    <message>
        <source>used by Scripto Keys %1</source>
        <translation>utilisée par Scripto Keys %1</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>créée %1</translation>
    </message>
    <message>
        <source>replaced by a new key on %1</source>
        <translation>remplacée par une nouvelle clé le %1</translation>
    </message>
    <message>
        <source>%1 of this program’s environment may be %2.</source>
        <translation>%1 dans l’environnement de ce programme est peut-être %2.</translation>
    </message>
    <message>
        <source>%1 of this program’s environment is %2; the CLI stops working there.</source>
        <translation>%1 dans l’environnement de ce programme est %2&#x202f;; la CLI cesse d’y fonctionner.</translation>
    </message>
    <message>
        <source>Profile %1 uses %2; the CLI stops working with it.</source>
        <translation>Le profil %1 utilise %2&#x202f;; la CLI cesse de fonctionner avec lui.</translation>
    </message>
    <message>
        <source>Profile %1 probably uses %2: no other key begins as its own does.</source>
        <translation>Le profil %1 utilise probablement %2&#xa0;: aucune autre clé ne commence comme la sienne.</translation>
    </message>
    <message>
        <source>Profile %1 may use %2: the server does not tell enough to rule that out.</source>
        <translation>Le profil %1 utilise peut-être %2&#xa0;: le serveur n’en dit pas assez pour l’exclure.</translation>
    </message>
    <message>
        <source>Revoke “%1”?</source>
        <translation>Révoquer «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Revoke %1 keys?</source>
        <translation>Révoquer %1 clés&#x202f;?</translation>
    </message>
    <message>
        <source>Programs that use this key stop working at once. %1.</source>
        <translation>Les programmes qui utilisent cette clé cessent aussitôt de fonctionner. %1.</translation>
    </message>
    <message>
        <source>It cannot be brought back</source>
        <translation>Elle ne peut pas être rétablie</translation>
    </message>
    <message>
        <source>Programs that use these keys stop working at once. %1.</source>
        <translation>Les programmes qui utilisent ces clés cessent aussitôt de fonctionner. %1.</translation>
    </message>
    <message>
        <source>They cannot be brought back</source>
        <translation>Elles ne peuvent pas être rétablies</translation>
    </message>
    <message>
        <source>A key of %1 on %2.</source>
        <translation>Une clé de %1 sur %2.</translation>
    </message>
    <message>
        <source>Keys of %1 on %2.</source>
        <translation>Clés de %1 sur %2.</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Révoquer la clé</translation>
    </message>
    <message>
        <source>Revoke %1 keys</source>
        <translation>Révoquer %1 clés</translation>
    </message>
    <message>
        <source>this key</source>
        <translation>cette clé</translation>
    </message>
    <message>
        <source>the key %1</source>
        <translation>la clé %1</translation>
    </message>
    <message>
        <source>Scripto Keys reads this list with it. You’ll need to sign in again to refresh the list.</source>
        <translation>Scripto Keys lit cette liste avec elle. Vous devrez vous reconnecter pour actualiser la liste.</translation>
    </message>
    <message>
        <source>Pause it instead</source>
        <translation>La mettre plutôt en pause</translation>
    </message>
</context>
<context>
    <name>scripto::RevokeEvidence</name>
    <message>
        <source>It is not in the server’s list any more.</source>
        <translation>Elle n’est plus dans la liste du serveur.</translation>
    </message>
    <message>
        <source>The server lists another key under its id.</source>
        <translation>Le serveur liste une autre clé sous son ID.</translation>
    </message>
    <message>
        <source>It was used in the meantime.</source>
        <translation>Elle a été utilisée entre-temps.</translation>
    </message>
    <message>
        <source>SCRIPTO_API_KEY of this program’s environment may be this key.</source>
        <translation>SCRIPTO_API_KEY dans l’environnement de ce programme est peut-être cette clé.</translation>
    </message>
    <message>
        <source>The profile “%1” uses it now.</source>
        <translation>Le profil «&#xa0;%1&#xa0;» l’utilise maintenant.</translation>
    </message>
    <message>
        <source>The profile “%1” may use it now.</source>
        <translation>Le profil «&#xa0;%1&#xa0;» l’utilise peut-être maintenant.</translation>
    </message>
    <message>
        <source>Scripto Keys reads the list with it now.</source>
        <translation>Scripto Keys lit maintenant la liste avec elle.</translation>
    </message>
</context>
<context>
    <name>scripto::RotateActions</name>
    <message>
        <source>no key is selected</source>
        <translation>aucune clé n’est sélectionnée</translation>
    </message>
    <message>
        <source>one key at a time</source>
        <translation>une clé à la fois</translation>
    </message>
    <message>
        <source>config.json can’t be read</source>
        <translation>config.json ne peut pas être lu</translation>
    </message>
    <message>
        <source>the server can’t be reached</source>
        <translation>le serveur est injoignable</translation>
    </message>
    <message>
        <source>no profile here holds this key</source>
        <translation>aucun profil ici ne détient cette clé</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>The key of %1 cannot be replaced now.</source>
        <translation>La clé de %1 ne peut pas être remplacée maintenant.</translation>
    </message>
    <message>
        <source>Sign in to manage keys</source>
        <translation>Se connecter pour gérer les clés</translation>
    </message>
    <message>
        <source>The server doesn’t say enough to be sure which one it is.</source>
        <translation>Le serveur n’en dit pas assez pour savoir avec certitude laquelle c’est.</translation>
    </message>
    <message>
        <source>The server lists no such key.</source>
        <translation>Le serveur ne liste pas cette clé.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>%1 is being rotated.</source>
        <translation>%1 est en cours de remplacement.</translation>
    </message>
    <message>
        <source>%1 was not rotated.</source>
        <translation>%1 n’a pas été remplacée.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>scripto::RotateDialog</name>
    <message>
        <source>The new key is saved nowhere yet.</source>
        <translation>La nouvelle clé n’est encore enregistrée nulle part.</translation>
    </message>
    <message>
        <source>Copy it first, or it is lost for good; it stays valid until you revoke it.</source>
        <translation>Copiez-la d’abord, ou elle sera perdue pour de bon&#x202f;; elle reste valable jusqu’à ce que vous la révoquiez.</translation>
    </message>
    <message>
        <source>Renew key</source>
        <translation>Renouveler la clé</translation>
    </message>
    <message>
        <source>Rotate key</source>
        <translation>Remplacer la clé</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>No profile of this account is left that could make the new key.</source>
        <translation>Il ne reste aucun profil de ce compte qui puisse créer la nouvelle clé.</translation>
    </message>
    <message>
        <source>No profile in config.json holds this key any more.</source>
        <translation>Plus aucun profil de config.json ne détient cette clé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Renew “%1”?</source>
        <translation>Renouveler «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Rotate “%1”?</source>
        <translation>Remplacer «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>The new key is not saved</source>
        <translation>La nouvelle clé n’est pas enregistrée</translation>
    </message>
    <message>
        <source>It is nowhere but here; Scripto cannot show it again. config.json was not changed.</source>
        <translation>Elle n’est qu’ici&#x202f;; Scripto ne peut pas la montrer à nouveau. config.json n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Revoke the new key</source>
        <translation>Révoquer la nouvelle clé</translation>
    </message>
    <message>
        <source>Renewing “%1”</source>
        <translation>Renouvellement de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Rotating “%1”</source>
        <translation>Remplacement de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>You can close this window: the rotation goes on, and how it ends is told in the main window.</source>
        <translation>Vous pouvez fermer cette fenêtre&#xa0;: le remplacement continue, et la fenêtre principale dira comment il se termine.</translation>
    </message>
    <message>
        <source>You can close this window: Scripto Keys goes on trying, and again when it is started the next time.</source>
        <translation>Vous pouvez fermer cette fenêtre&#xa0;: Scripto Keys continue d’essayer, y compris à son prochain démarrage.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The new key was not revoked.</source>
        <translation>La nouvelle clé n’a pas été révoquée.</translation>
    </message>
</context>
<context>
    <name>scripto::RotateForm</name>
    <message>
        <source>Not possible here: SCRIPTO_API_KEY of this program’s environment may be the old key.</source>
        <translation>Impossible ici&#xa0;: SCRIPTO_API_KEY dans l’environnement de ce programme est peut-être l’ancienne clé.</translation>
    </message>
    <message>
        <source>Not possible here: the server tells too little to be sure that this is the key of %1.</source>
        <translation>Impossible ici&#xa0;: le serveur n’en dit pas assez pour être sûr que c’est la clé de %1.</translation>
    </message>
    <message>
        <source>Programs that still use it stop working then. It cannot be brought back.</source>
        <translation>Les programmes qui l’utilisent encore cesseront alors de fonctionner. Elle ne peut pas être rétablie.</translation>
    </message>
    <message>
        <source>Keep the old key for now</source>
        <translation>Garder l’ancienne clé pour l’instant</translation>
    </message>
    <message>
        <source>Revoke the old key as soon as the new one works</source>
        <translation>Révoquer l’ancienne clé dès que la nouvelle fonctionne</translation>
    </message>
    <message>
        <source>Programs that still use it keep working. It is listed as Replaced until revoked.</source>
        <translation>Les programmes qui l’utilisent encore continuent de fonctionner. Elle est listée comme Remplacée jusqu’à sa révocation.</translation>
    </message>
    <message>
        <source>The old key stays there.</source>
        <translation>L’ancienne clé y reste.</translation>
    </message>
</context>
<context>
    <name>scripto::RotationJournal</name>
    <message>
        <source>This key is being rotated in another window of this program.</source>
        <translation>Cette clé est en cours de remplacement dans une autre fenêtre de ce programme.</translation>
    </message>
    <message>
        <source>A rotation of this key was interrupted. It is settled at the next start of Scripto Keys.</source>
        <translation>Un remplacement de cette clé a été interrompu. Il sera réglé au prochain démarrage de Scripto Keys.</translation>
    </message>
    <message>
        <source>An earlier rotation of this key left a new key behind that nobody holds. Revoke it first.</source>
        <translation>Un remplacement précédent de cette clé en a laissé une que personne ne détient. Révoquez d’abord celle-là.</translation>
    </message>
    <message>
        <source>An interrupted rotation of this key is still being settled. Try again in a moment.</source>
        <translation>Un remplacement interrompu de cette clé est encore en cours de règlement. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Another window of this program is at it.</source>
        <translation>Une autre fenêtre de ce programme s’en occupe.</translation>
    </message>
</context>
<context>
    <name>scripto::RotationProgress</name>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omis</translation>
    </message>
</context>
<context>
    <name>scripto::RotationRecovery</name>
    <message>
        <source>No profile of this account is left.</source>
        <translation>Il ne reste aucun profil de ce compte.</translation>
    </message>
</context>
<context>
    <name>scripto::RotationTexts</name>
    <message>
        <source>%1 more</source>
        <translation>%1 autres</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 heures</translation>
    </message>
    <message>
        <source>%1 has the new key.</source>
        <translation>%1 a la nouvelle clé.</translation>
    </message>
    <message>
        <source>%1 have the new key.</source>
        <translation>%1 ont la nouvelle clé.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>being disabled</source>
        <translation>son état désactivé</translation>
    </message>
    <message>
        <source>permissions</source>
        <translation>ses permissions</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>ses métadonnées</translation>
    </message>
    <message>
        <source>limit of %1 more requests</source>
        <translation>limite de %1 autres requêtes</translation>
    </message>
    <message>
        <source>unlimited number of requests</source>
        <translation>nombre illimité de requêtes</translation>
    </message>
    <message>
        <source>refill of %1 requests every %2</source>
        <translation>recharge de %1 requêtes toutes les %2</translation>
    </message>
    <message>
        <source>freedom from a rate limit</source>
        <translation>absence de limite de débit</translation>
    </message>
    <message>
        <source>rate limit of %1 requests in %2</source>
        <translation>limite de débit de %1 requêtes en %2</translation>
    </message>
    <message>
        <source>The new key does not have the old one’s %1.</source>
        <translation>Il manque à la nouvelle clé, par rapport à l’ancienne&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Whether the old one was revoked is not known.</source>
        <translation>On ne sait pas si l’ancienne a été révoquée.</translation>
    </message>
    <message>
        <source>The old one was not revoked.</source>
        <translation>L’ancienne n’a pas été révoquée.</translation>
    </message>
    <message>
        <source>The interrupted rotation of %1 has been completed: the new key is in config.json.</source>
        <translation>Le remplacement interrompu de %1 a été achevé&#xa0;: la nouvelle clé est dans config.json.</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>The old one was revoked.</source>
        <translation>L’ancienne a été révoquée.</translation>
    </message>
    <message>
        <source>The old one is kept: revoke it when nothing uses it any more.</source>
        <translation>L’ancienne est conservée&#xa0;: révoquez-la quand plus rien ne l’utilise.</translation>
    </message>
    <message>
        <source>The rotation of %1 that was interrupted was taken back: the server did not accept the new key, and nobody holds it.</source>
        <translation>Le remplacement interrompu de %1 a été annulé&#xa0;: le serveur n’a pas accepté la nouvelle clé, et personne ne la détient.</translation>
    </message>
    <message>
        <source>The rotation of %1 was interrupted with the new key in config.json, and the server does not accept it. The old one was not found in the keychain. If that is locked, unlock it and start Scripto Keys again; otherwise sign in again.</source>
        <translation>Le remplacement de %1 a été interrompu alors que la nouvelle clé était dans config.json, et le serveur ne l’accepte pas. L’ancienne n’a pas été trouvée dans le trousseau. S’il est verrouillé, déverrouillez-le et redémarrez Scripto Keys&#x202f;; sinon, connectez-vous à nouveau.</translation>
    </message>
    <message>
        <source>It could not be checked, so the old one is kept: revoke it when the new one has proved to work.</source>
        <translation>Elle n’a pas pu être vérifiée, l’ancienne est donc conservée&#xa0;: révoquez-la quand la nouvelle aura fait ses preuves.</translation>
    </message>
    <message>
        <source>One of %1 keys %2 comes from a rotation that was interrupted; no profile holds them.</source>
        <translation>Une des %1 clés %2 vient d’un remplacement interrompu&#x202f;; aucun profil ne les détient.</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>le profil %1</translation>
    </message>
    <message>
        <source>profiles %1</source>
        <translation>les profils %1</translation>
    </message>
    <message>
        <source>A new key of the same name takes its place in %1.</source>
        <translation>Une nouvelle clé du même nom prend sa place dans %1.</translation>
    </message>
    <message>
        <source>Like this one, it never expires.</source>
        <translation>Comme celle-ci, elle n’expire jamais.</translation>
    </message>
    <message>
        <source>It is valid for %1 from now, until %2.</source>
        <translation>Elle est valable %1 à partir de maintenant, jusqu’au %2.</translation>
    </message>
    <message>
        <source>Others used this key %1; they may still hold it.</source>
        <translation>D’autres ont utilisé cette clé %1&#x202f;; ils la détiennent peut-être encore.</translation>
    </message>
    <message>
        <source>Others last used this key %1.</source>
        <translation>D’autres ont utilisé cette clé pour la dernière fois %1.</translation>
    </message>
    <message>
        <source>Nobody else has used this key, as far as the server reports.</source>
        <translation>D’après le serveur, personne d’autre n’a utilisé cette clé.</translation>
    </message>
    <message>
        <source>The new key will not have the old one’s %1. Only the server’s administrator can set that, so keep the old key until the new one can do its work.</source>
        <translation>Il manquera à la nouvelle clé, par rapport à l’ancienne&#xa0;: %1. Seul l’administrateur du serveur peut le régler, gardez donc l’ancienne jusqu’à ce que la nouvelle puisse faire son travail.</translation>
    </message>
    <message>
        <source>This key has a %1, which can’t be copied. The new key gets the server’s default limit, which may differ.</source>
        <translation>Cette clé a une %1, qui ne peut pas être copiée. La nouvelle reçoit la limite par défaut du serveur, qui peut être différente.</translation>
    </message>
    <message>
        <source>The server did not accept the new key, and the old one is not back in config.json yet.</source>
        <translation>Le serveur n’a pas accepté la nouvelle clé, et l’ancienne n’est pas encore revenue dans config.json.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Nouvel essai…</translation>
    </message>
    <message>
        <source>Scripto Keys tries again by itself.</source>
        <translation>Scripto Keys réessaie de lui-même.</translation>
    </message>
    <message>
        <source>The keychain’s copy of %1 keeps the old key; config.json has another one, or none.</source>
        <translation>La copie de %1 dans le trousseau garde l’ancienne clé&#x202f;; config.json en a une autre, ou aucune.</translation>
    </message>
    <message>
        <source>The keychain’s copies of %1 keep the old key; config.json has others, or none.</source>
        <translation>Les copies de %1 dans le trousseau gardent les anciennes clés&#x202f;; config.json en a d’autres, ou aucune.</translation>
    </message>
    <message>
        <source>One of %1 keys %2 comes from an earlier rotation; no profile holds them. Revoke it before another one is made.</source>
        <translation>Une des %1 clés %2 vient d’un remplacement précédent&#x202f;; aucun profil ne les détient. Révoquez-la avant d’en créer une autre.</translation>
    </message>
    <message>
        <source>Looking for the new key in the list</source>
        <translation>Recherche de la nouvelle clé dans la liste</translation>
    </message>
    <message>
        <source>Making the new key</source>
        <translation>Création de la nouvelle clé</translation>
    </message>
    <message>
        <source>Saving it in config.json</source>
        <translation>Enregistrement dans config.json</translation>
    </message>
    <message>
        <source>Checking it</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Putting the old key back</source>
        <translation>Remise en place de l’ancienne clé</translation>
    </message>
    <message>
        <source>Revoking the old key</source>
        <translation>Révocation de l’ancienne clé</translation>
    </message>
    <message>
        <source>%1 was renewed.</source>
        <translation>%1 a été renouvelée.</translation>
    </message>
    <message>
        <source>%1 was rotated.</source>
        <translation>%1 a été remplacée.</translation>
    </message>
    <message>
        <source>“%1” was not renewed</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été renouvelée</translation>
    </message>
    <message>
        <source>“%1” was not rotated</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été remplacée</translation>
    </message>
    <message>
        <source>Revoke the new key…</source>
        <translation>Révoquer la nouvelle clé…</translation>
    </message>
    <message>
        <source>The old key was not revoked</source>
        <translation>L’ancienne clé n’a pas été révoquée</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Elle fonctionne.</translation>
    </message>
    <message>
        <source>Revoke the old key…</source>
        <translation>Révoquer l’ancienne clé…</translation>
    </message>
    <message>
        <source>The new key was not checked</source>
        <translation>La nouvelle clé n’a pas été vérifiée</translation>
    </message>
    <message>
        <source>The server did not accept the new key, so the old one is back in config.json. Nobody holds the new one.</source>
        <translation>Le serveur n’a pas accepté la nouvelle clé, l’ancienne est donc revenue dans config.json. Personne ne détient la nouvelle.</translation>
    </message>
    <message>
        <source>No profile held the old key any more when the new one came, so nothing was changed. Nobody holds the new one.</source>
        <translation>Plus aucun profil ne détenait l’ancienne clé quand la nouvelle est arrivée, rien n’a donc été modifié. Personne ne détient la nouvelle.</translation>
    </message>
    <message>
        <source>No key was changed.</source>
        <translation>Aucune clé n’a été modifiée.</translation>
    </message>
    <message>
        <source>The rotation of %1 was interrupted before there was a new key. Nothing was changed.</source>
        <translation>Le remplacement de %1 a été interrompu avant qu’il y ait une nouvelle clé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The rotation of %1 was interrupted and may have left a key of that name behind. It cannot be told whether a profile holds it.</source>
        <translation>Le remplacement de %1 a été interrompu et a peut-être laissé une clé de ce nom. On ne peut pas savoir si un profil la détient.</translation>
    </message>
    <message>
        <source>The rotation of %1 was interrupted and may have left a key behind. The server lists 100 keys and no more, so that it cannot be told.</source>
        <translation>Le remplacement de %1 a été interrompu et a peut-être laissé une clé. Le serveur liste 100 clés et pas plus, on ne peut donc pas le savoir.</translation>
    </message>
    <message>
        <source>The rotation of %1 was interrupted and may have left a key behind. No profile of its account is left to find out with. Sign in to that account to settle it.</source>
        <translation>Le remplacement de %1 a été interrompu et a peut-être laissé une clé. Il ne reste aucun profil de son compte pour le savoir. Connectez-vous à ce compte pour régler la question.</translation>
    </message>
    <message>
        <source>Forget this</source>
        <translation>Oublier ceci</translation>
    </message>
    <message>
        <source>The rotation of %1 was interrupted. Unlock the keychain to settle it; nothing is revoked before.</source>
        <translation>Le remplacement de %1 a été interrompu. Déverrouillez le trousseau pour le régler&#x202f;; rien n’est révoqué avant.</translation>
    </message>
    <message>
        <source>The rotation of %1 was interrupted. It is settled as soon as the keys of its account can be read; nothing is revoked before.</source>
        <translation>Le remplacement de %1 a été interrompu. Il sera réglé dès que les clés de son compte pourront être lues&#x202f;; rien n’est révoqué avant.</translation>
    </message>
    <message>
        <source>Sign in to manage keys</source>
        <translation>Se connecter pour gérer les clés</translation>
    </message>
    <message>
        <source>The server doesn’t report whether other programs use this key.</source>
        <translation>Le serveur ne signale pas si d’autres programmes utilisent cette clé.</translation>
    </message>
    <message>
        <source>The rotation of %1 that was interrupted has left a key behind that nobody holds. Nothing else was changed.</source>
        <translation>Le remplacement interrompu de %1 a laissé une clé que personne ne détient. Rien d’autre n’a été modifié.</translation>
    </message>
    <message>
        <source>The rotation of %1 that was interrupted has left a key behind that nobody holds, created %2. Nothing else was changed.</source>
        <translation>Le remplacement interrompu de %1 a laissé une clé que personne ne détient, créée le %2. Rien d’autre n’a été modifié.</translation>
    </message>
    <message>
        <source>An earlier rotation of %1 has left a key behind that nobody holds. Revoke it before another one is made.</source>
        <translation>Un remplacement précédent de %1 a laissé une clé que personne ne détient. Révoquez-la avant d’en créer une autre.</translation>
    </message>
    <message>
        <source>An earlier rotation of %1 has left a key behind that nobody holds, created %2. Revoke it before another one is made.</source>
        <translation>Un remplacement précédent de %1 a laissé une clé que personne ne détient, créée le %2. Révoquez-la avant d’en créer une autre.</translation>
    </message>
</context>
<context>
    <name>scripto::ScriptoApi</name>
    <message>
        <source>The web session has ended. Sign in again to go on.</source>
        <translation>La session web est terminée. Connectez-vous à nouveau pour continuer.</translation>
    </message>
    <message>
        <source>The server gave this key no id, so it can be revoked on the web only.</source>
        <translation>Le serveur n’a pas donné d’ID à cette clé, elle ne peut donc être révoquée que sur le web.</translation>
    </message>
</context>
<context>
    <name>scripto::SecretLineEdit</name>
    <message>
        <source>Hide key</source>
        <translation>Masquer la clé</translation>
    </message>
    <message>
        <source>Show key</source>
        <translation>Afficher la clé</translation>
    </message>
</context>
<context>
    <name>scripto::SecretRemoval</name>
    <message>
        <source>You declined the keychain’s question. Try again and confirm it there.</source>
        <translation>Vous avez décliné la question du trousseau. Réessayez et confirmez-la.</translation>
    </message>
    <message>
        <source>The keychain’s question wasn’t answered. Try again and confirm it there.</source>
        <translation>La question du trousseau est restée sans réponse. Réessayez et confirmez-la.</translation>
    </message>
    <message>
        <source>The keychain removes entries only after you confirm it.</source>
        <translation>Le trousseau ne supprime des entrées qu’après votre confirmation.</translation>
    </message>
    <message>
        <source>The keychain agreed to remove the entry, but still has it. Remove it with the keychain’s own program.</source>
        <translation>Le trousseau a accepté de supprimer l’entrée, mais l’a toujours. Supprimez-la avec le programme du trousseau.</translation>
    </message>
    <message>
        <source>Another collection of the keychain has a different entry of this name, which was left alone. If you don’t need it, remove it with the keychain’s own program.</source>
        <translation>Une autre collection du trousseau a une entrée différente de ce nom, qui a été laissée telle quelle. Si vous n’en avez pas besoin, supprimez-la avec le programme du trousseau.</translation>
    </message>
    <message>
        <source>A locked collection of the keychain has an entry of this name, too. Unlock it with the keychain’s own program and try again.</source>
        <translation>Une collection verrouillée du trousseau a aussi une entrée de ce nom. Déverrouillez-la avec le programme du trousseau et réessayez.</translation>
    </message>
</context>
<context>
    <name>scripto::ServerUrl</name>
    <message>
        <source>The server’s address contains an API key.</source>
        <translation>L’adresse du serveur contient une clé d’API.</translation>
    </message>
    <message>
        <source>This is not the address of a server. It has to look like https://scripto.codika.io.</source>
        <translation>Ce n’est pas l’adresse d’un serveur. Elle doit ressembler à https://scripto.codika.io.</translation>
    </message>
    <message>
        <source>The server’s address contains a user name or password.</source>
        <translation>L’adresse du serveur contient un nom d’utilisateur ou un mot de passe.</translation>
    </message>
    <message>
        <source>The server’s address contains a query or fragment.</source>
        <translation>L’adresse du serveur contient une requête ou un fragment.</translation>
    </message>
    <message>
        <source>The server’s address goes on after the name of the server. It has to end there.</source>
        <translation>L’adresse du serveur continue après le nom du serveur. Elle doit s’arrêter là.</translation>
    </message>
    <message>
        <source>%1 is reached over plain http. Keys are sent over https only, except to this computer.</source>
        <translation>%1 est joint par simple http. Les clés ne sont envoyées que par https, sauf à cet ordinateur.</translation>
    </message>
    <message>
        <source>an address that cannot be read</source>
        <translation>une adresse illisible</translation>
    </message>
</context>
<context>
    <name>scripto::SessionFlow</name>
    <message>
        <source>%1 is another account than that of profile “%2”. The session was closed again.</source>
        <translation>%1 est un autre compte que celui du profil «&#xa0;%2&#xa0;». La session a été refermée.</translation>
    </message>
</context>
<context>
    <name>scripto::SettingsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Clipboard and secrecy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Changes apply at once.</source>
        <translation>Les changements s’appliquent aussitôt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Bureau</translation>
    </message>
</context>
<context>
    <name>scripto::SettingsPages</name>
    <message>
        <source>Same as the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Attendre</translation>
    </message>
    <message>
        <source>Until I confirm</source>
        <translation>Jusqu’à ma confirmation</translation>
    </message>
    <message>
        <source>Wait before revoking</source>
        <translation>Attente avant la révocation</translation>
    </message>
    <message>
        <source>Before revoking</source>
        <translation>Avant de révoquer</translation>
    </message>
    <message>
        <source>s, with Undo</source>
        <translation>s, avec Annuler</translation>
    </message>
    <message>
        <source>%1 to %2 s. With 0 s keys are revoked at once.</source>
        <translation>De %1 à %2 s. Avec 0 s, les clés sont révoquées aussitôt.</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>Stale after</source>
        <translation>Inactive après</translation>
    </message>
    <message>
        <source>without use</source>
        <translation>sans utilisation</translation>
    </message>
    <message>
        <source>Expiring within</source>
        <translation>Expire bientôt&#xa0;: d’ici</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Clear the clipboard</source>
        <translation>Vider le presse-papiers</translation>
    </message>
    <message>
        <source>s after copying a key</source>
        <translation>s après la copie d’une clé</translation>
    </message>
    <message>
        <source>Hide a shown key</source>
        <translation>Masquer une clé affichée</translation>
    </message>
    <message>
        <source>s after showing it</source>
        <translation>s après l’affichage</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Same as the system (%1 %)</source>
        <translation>Comme le système (%1&#xa0;%)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Text size and language change at the next start.</source>
        <translation>La taille du texte et la langue changent au prochain démarrage.</translation>
    </message>
    <message>
        <source>Use the desktop’s own style</source>
        <translation>Utiliser le style du bureau</translation>
    </message>
    <message>
        <source>Looks like your other programs, from the next start on.</source>
        <translation>Ressemble à vos autres programmes, à partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Shared with the CLI.</source>
        <translation>Partagé avec la CLI.</translation>
    </message>
    <message>
        <source>Keep a second copy of every profile</source>
        <translation>Garder une seconde copie de chaque profil</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>While this is off, nothing is read from %1 or written to it, and the copies there stay as they are.</source>
        <translation>Tant que c’est désactivé, rien n’est lu dans %1 ni écrit dedans, et les copies qui s’y trouvent restent telles quelles.</translation>
    </message>
    <message>
        <source>Keychain name</source>
        <translation>Nom dans le trousseau</translation>
    </message>
    <message>
        <source>The clipboard is also cleared when you quit. Clipboard histories are asked to skip keys, but not every one does.</source>
        <translation>Le presse-papiers est aussi vidé quand vous quittez. Les historiques de presse-papiers sont priés d’ignorer les clés, mais tous ne le font pas.</translation>
    </message>
    <message>
        <source>Notify me when</source>
        <translation>Me prévenir quand</translation>
    </message>
    <message>
        <source>the key of a profile expires soon</source>
        <translation>la clé d’un profil expire bientôt</translation>
    </message>
    <message>
        <source>another program changes which profile the CLI uses</source>
        <translation>un autre programme change le profil de la CLI</translation>
    </message>
    <message>
        <source>revoking or rotating has finished</source>
        <translation>une révocation ou un remplacement est terminé</translation>
    </message>
    <message>
        <source>Only while another window is in front. Notifications never contain a key.</source>
        <translation>Seulement quand une autre fenêtre est au premier plan. Les notifications ne contiennent jamais de clé.</translation>
    </message>
    <message>
        <source>Show in the tray</source>
        <translation>Afficher dans la zone de notification</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>Continuer quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Démarrer quand j’ouvre ma session</translation>
    </message>
    <message>
        <source>Start in the tray</source>
        <translation>Démarrer dans la zone de notification</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Ce bureau n’a pas de zone de notification.</translation>
    </message>
    <message>
        <source>The program must be in the tray.</source>
        <translation>Le programme doit être dans la zone de notification.</translation>
    </message>
    <message>
        <source>The program must be in the tray, and start when you log in.</source>
        <translation>Le programme doit être dans la zone de notification, et démarrer quand vous ouvrez votre session.</translation>
    </message>
    <message>
        <source>The tray’s menu changes the profile that the CLI uses.</source>
        <translation>Le menu de la zone de notification change le profil que la CLI utilise.</translation>
    </message>
    <message>
        <source>Remember where keys were found on this computer</source>
        <translation>Retenir où des clés ont été trouvées sur cet ordinateur</translation>
    </message>
    <message>
        <source>Places and fingerprints, never keys. Switching it off forgets them.</source>
        <translation>Les emplacements et des empreintes, jamais les clés. Désactiver les oublie.</translation>
    </message>
</context>
<context>
    <name>scripto::ShortcutsDialog</name>
    <message>
        <source>Filter shortcuts</source>
        <translation>Filtrer les raccourcis</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Lists with check boxes</source>
        <translation>Listes à cocher</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Shortcuts for profiles and keys work while their list has the focus.</source>
        <translation>Les raccourcis des profils et des clés agissent quand leur liste a le focus.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No shortcut matches %1.</source>
        <translation>Aucun raccourci ne correspond à %1.</translation>
    </message>
</context>
<context>
    <name>scripto::SignInActions</name>
    <message>
        <source>The key of profile %1 belongs to another account than the profile says.</source>
        <translation>La clé du profil %1 appartient à un autre compte que celui indiqué par le profil.</translation>
    </message>
    <message>
        <source>The key of profile %1 belongs to %2, not to the account that the profile names.</source>
        <translation>La clé du profil %1 appartient à %2, et non au compte que nomme le profil.</translation>
    </message>
    <message>
        <source>Its keys are shown on their own.</source>
        <translation>Ses clés sont affichées à part.</translation>
    </message>
    <message>
        <source>Signing in as %1. The key is kept when it arrives.</source>
        <translation>Connexion en tant que %1. La clé est gardée quand elle arrive.</translation>
    </message>
    <message>
        <source>The web session of %1 has ended.</source>
        <translation>La session web de %1 est terminée.</translation>
    </message>
    <message>
        <source>Scripto Keys was closed while the key %1 of %2 was being made. It may exist although nobody holds it.</source>
        <translation>Scripto Keys a été fermé pendant la création de la clé %1 de %2. Elle existe peut-être, bien que personne ne la détienne.</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>La chercher</translation>
    </message>
    <message>
        <source>The interrupted sign-in</source>
        <translation>La connexion interrompue</translation>
    </message>
    <message>
        <source>The interrupted request for a key</source>
        <translation>La demande de clé interrompue</translation>
    </message>
    <message>
        <source>%1 may have made a key. The server lists only 100 keys, so it’s not known.</source>
        <translation>%1 a peut-être créé une clé. Le serveur ne liste que 100 clés, on ne le sait donc pas.</translation>
    </message>
    <message>
        <source>%1 has left no key behind.</source>
        <translation>%1 n’a laissé aucune clé.</translation>
    </message>
    <message>
        <source>%1 has made the key %2 of %3, which nobody holds.</source>
        <translation>%1 a créé la clé %2 de %3, que personne ne détient.</translation>
    </message>
    <message>
        <source>%1 has made one of the keys %2 of %3; no profile holds them.</source>
        <translation>%1 a créé l’une des clés %2 de %3&#x202f;; aucun profil ne les détient.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>The web session of %1 was forgotten here. The server hasn’t confirmed that it has ended.</source>
        <translation>La session web de %1 a été oubliée ici. Le serveur n’a pas confirmé qu’elle est terminée.</translation>
    </message>
</context>
<context>
    <name>scripto::SignInDialog</name>
    <message>
        <source>The key is saved nowhere yet.</source>
        <translation>La clé n’est encore enregistrée nulle part.</translation>
    </message>
    <message>
        <source>Copy it first, or it is lost for good.</source>
        <translation>Copiez-la d’abord, ou elle sera perdue pour de bon.</translation>
    </message>
    <message>
        <source>Change e-mail</source>
        <translation>Changer d’e-mail</translation>
    </message>
    <message>
        <source>Send code</source>
        <translation>Envoyer le code</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Sign in to manage keys</source>
        <translation>Se connecter pour gérer les clés</translation>
    </message>
    <message>
        <source>This server needs a web sign-in to list or change keys. Scripto e-mails you a one-time code. It lets you manage keys until you quit, and changes no profile and no key.</source>
        <translation>Ce serveur demande une connexion web pour lister ou modifier les clés. Scripto vous envoie un code à usage unique par e-mail. Il vous permet de gérer les clés jusqu’à ce que vous quittiez, et ne change aucun profil ni aucune clé.</translation>
    </message>
    <message>
        <source>Enter the code</source>
        <translation>Saisissez le code</translation>
    </message>
    <message>
        <source>Sent to %1. It can take a minute; look in the spam folder too.</source>
        <translation>Envoyé à %1. Cela peut prendre une minute&#x202f;; regardez aussi dans le dossier des indésirables.</translation>
    </message>
    <message>
        <source>The key could not be saved</source>
        <translation>La clé n’a pas pu être enregistrée</translation>
    </message>
    <message>
        <source>You are signed in, and the new key works. Copy it now: %1; Scripto cannot show it again.</source>
        <translation>Vous êtes connecté, et la nouvelle clé fonctionne. Copiez-la maintenant&#xa0;: %1&#x202f;; Scripto ne peut pas la montrer à nouveau.</translation>
    </message>
    <message>
        <source>it is shown this once</source>
        <translation>elle n’est montrée que cette fois</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sending the code…</source>
        <translation>Envoi du code…</translation>
    </message>
    <message>
        <source>Saving the key…</source>
        <translation>Enregistrement de la clé…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Use the CLI’s code instead</source>
        <translation>Utiliser plutôt le code de la CLI</translation>
    </message>
    <message>
        <source>The key could not be made</source>
        <translation>La clé n’a pas pu être créée</translation>
    </message>
    <message>
        <source>You are signed in and can manage keys, but there is no key for the profile yet.</source>
        <translation>Vous êtes connecté et pouvez gérer les clés, mais il n’y a pas encore de clé pour le profil.</translation>
    </message>
    <message>
        <source>The profile needs one more code</source>
        <translation>Le profil demande encore un code</translation>
    </message>
    <message>
        <source>You are signed in and can manage keys. The profile’s key needs a code of its own, sent to %1.</source>
        <translation>Vous êtes connecté et pouvez gérer les clés. La clé du profil demande son propre code, envoyé à %1.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>scripto::SignedInText</name>
    <message>
        <source>Profile %1 is saved in config.json; the CLI uses it.</source>
        <translation>Le profil %1 est enregistré dans config.json&#x202f;; la CLI l’utilise.</translation>
    </message>
    <message>
        <source>Profile %1 is saved in config.json and in the keychain; the CLI uses it.</source>
        <translation>Le profil %1 est enregistré dans config.json et dans le trousseau&#x202f;; la CLI l’utilise.</translation>
    </message>
    <message>
        <source>You are signed in.</source>
        <translation>Vous êtes connecté.</translation>
    </message>
    <message>
        <source>Its previous key stays valid on the server until you revoke it.</source>
        <translation>Sa clé précédente reste valable sur le serveur jusqu’à ce que vous la révoquiez.</translation>
    </message>
</context>
<context>
    <name>scripto::StateFile</name>
    <message>
        <source>it is no regular file, it belongs to another user of this computer, or others can write to it</source>
        <translation>ce n’est pas un fichier ordinaire, il appartient à un autre utilisateur de cet ordinateur, ou d’autres peuvent y écrire</translation>
    </message>
    <message>
        <source>it would be too large to be read again</source>
        <translation>il serait trop gros pour être relu</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>un autre programme le retient</translation>
    </message>
    <message>
        <source>a newer version of Scripto Keys has written it</source>
        <translation>une version plus récente de Scripto Keys l’a écrit</translation>
    </message>
    <message>
        <source>it is of no use and cannot be put aside</source>
        <translation>il est inutilisable et ne peut pas être mis de côté</translation>
    </message>
    <message>
        <source>its content is not understood</source>
        <translation>son contenu n’est pas compris</translation>
    </message>
</context>
<context>
    <name>scripto::StatusLine</name>
    <message>
        <source>locked</source>
        <translation>verrouillé</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>non configuré</translation>
    </message>
    <message>
        <source>none on this desktop</source>
        <translation>aucun sur ce bureau</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>ne répond pas</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>writing %1 of %2</source>
        <translation>écriture de %1 sur %2</translation>
    </message>
    <message>
        <source>%1 to review</source>
        <translation>%1 à examiner</translation>
    </message>
    <message>
        <source>1 profile to review</source>
        <translation>1 profil à examiner</translation>
    </message>
    <message>
        <source>%1 profiles to review</source>
        <translation>%1 profils à examiner</translation>
    </message>
    <message>
        <source>%1 locked</source>
        <translation>%1 verrouillées</translation>
    </message>
    <message>
        <source>1 entry locked</source>
        <translation>1 entrée verrouillée</translation>
    </message>
    <message>
        <source>%1 entries locked</source>
        <translation>%1 entrées verrouillées</translation>
    </message>
    <message>
        <source>%1 newer</source>
        <translation>%1 plus récentes</translation>
    </message>
    <message>
        <source>1 entry of a newer version</source>
        <translation>1 entrée d’une version plus récente</translation>
    </message>
    <message>
        <source>%1 entries of a newer version</source>
        <translation>%1 entrées d’une version plus récente</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>pas encore interrogé</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>1 profile</source>
        <translation>1 profil</translation>
    </message>
    <message>
        <source>%1 profiles</source>
        <translation>%1 profils</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>comparaison</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>by web session of %1</source>
        <translation>par la session web de %1</translation>
    </message>
    <message>
        <source>with the key of %1</source>
        <translation>avec la clé de %1</translation>
    </message>
    <message>
        <source>Active profile</source>
        <translation>Profil actif</translation>
    </message>
    <message>
        <source>Keychain state</source>
        <translation>État du trousseau</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>File watching</source>
        <translation>Surveillance du fichier</translation>
    </message>
    <message>
        <source>This computer doesn’t announce changes to config.json, so Scripto Keys reads it again and again.</source>
        <translation>Cet ordinateur n’annonce pas les modifications de config.json, Scripto Keys le relit donc sans cesse.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Keys shown</source>
        <translation>Clés affichées</translation>
    </message>
    <message>
        <source>CLI uses %1</source>
        <translation>La CLI utilise %1</translation>
    </message>
    <message>
        <source>In this program’s environment the CLI uses SCRIPTO_API_KEY.</source>
        <translation>Dans l’environnement de ce programme, la CLI utilise SCRIPTO_API_KEY.</translation>
    </message>
    <message>
        <source>In this program’s environment the CLI uses SCRIPTO_API_KEY, not %1.</source>
        <translation>Dans l’environnement de ce programme, la CLI utilise SCRIPTO_API_KEY, et non %1.</translation>
    </message>
    <message>
        <source>CLI uses no profile</source>
        <translation>La CLI n’utilise aucun profil</translation>
    </message>
    <message>
        <source>CLI uses no profile; the active one, %1, has no key</source>
        <translation>La CLI n’utilise aucun profil&#x202f;; le profil actif, %1, n’a pas de clé</translation>
    </message>
    <message>
        <source>Keychain: %1</source>
        <translation>Trousseau&#xa0;: %1</translation>
    </message>
    <message>
        <source>Keychain: %1, %2</source>
        <translation>Trousseau&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Server: %1 (from %2)</source>
        <translation>Serveur&#xa0;: %1 (de %2)</translation>
    </message>
    <message>
        <source>config.json can’t be watched; read every %1 s</source>
        <translation>config.json ne peut pas être surveillé&#x202f;; lu toutes les %1 s</translation>
    </message>
    <message>
        <source>Read every %1 s</source>
        <translation>Lu toutes les %1 s</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 clé</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 clés</translation>
    </message>
    <message>
        <source>%1 of %2 keys</source>
        <translation>%1 clés sur %2</translation>
    </message>
    <message>
        <source>No web session</source>
        <translation>Pas de session web</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Clé refusée</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non lu</translation>
    </message>
    <message>
        <source>Offline · %1, read %2</source>
        <translation>Hors ligne · %1, lu %2</translation>
    </message>
    <message>
        <source>Not up to date · %1, read %2</source>
        <translation>Pas à jour · %1, lu %2</translation>
    </message>
    <message>
        <source>%1 · Read %2</source>
        <translation>%1 · Lu %2</translation>
    </message>
    <message>
        <source>%1 · Read %2 %3</source>
        <translation>%1 · Lu %2 %3</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Pas de clé</translation>
    </message>
    <message>
        <source>Key revoked</source>
        <translation>Clé révoquée</translation>
    </message>
    <message>
        <source>Not in config.json</source>
        <translation>Absent de config.json</translation>
    </message>
    <message>
        <source>Restore “%1”…</source>
        <translation>Restaurer «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message>
        <source>Write “%1” again</source>
        <translation>Réécrire «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Review “%1”…</source>
        <translation>Examiner «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message>
        <source>%1 is set in this program’s environment. There, the CLI uses that key, whatever profile is chosen here. Scripto Keys never uses it.</source>
        <translation>%1 est défini dans l’environnement de ce programme. La CLI y utilise cette clé, quel que soit le profil choisi ici. Scripto Keys ne l’utilise jamais.</translation>
    </message>
    <message>
        <source>The active profile, %1, has no key.</source>
        <translation>Le profil actif, %1, n’a pas de clé.</translation>
    </message>
    <message>
        <source>There is no profile yet.</source>
        <translation>Il n’y a pas encore de profil.</translation>
    </message>
    <message>
        <source>The CLI uses</source>
        <translation>La CLI utilise</translation>
    </message>
    <message>
        <source>%1 more are in the list of profiles.</source>
        <translation>%1 autres sont dans la liste des profils.</translation>
    </message>
    <message>
        <source>Show config.json…</source>
        <translation>Afficher config.json…</translation>
    </message>
    <message>
        <source>%1: 1 copy</source>
        <translation>%1&#xa0;: 1 copie</translation>
    </message>
    <message>
        <source>%1: %2 copies</source>
        <translation>%1&#xa0;: %2 copies</translation>
    </message>
    <message>
        <source>It has not answered yet.</source>
        <translation>Il n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>Waiting for you…</source>
        <translation>En attente de vous…</translation>
    </message>
    <message>
        <source>Keychain settings…</source>
        <translation>Paramètres du trousseau…</translation>
    </message>
    <message>
        <source>Repair all…</source>
        <translation>Tout réparer…</translation>
    </message>
    <message>
        <source>Set by %1. Used for signing in and for profiles that name no server.</source>
        <translation>Défini par %1. Utilisé pour se connecter et pour les profils qui ne nomment pas de serveur.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Open API keys on the web</source>
        <translation>Ouvrir les clés d’API sur le web</translation>
    </message>
    <message>
        <source>1 use left</source>
        <translation>1 utilisation restante</translation>
    </message>
    <message>
        <source>%1 uses left</source>
        <translation>%1 utilisations restantes</translation>
    </message>
</context>
<context>
    <name>scripto::TextLabel</name>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
</context>
<context>
    <name>scripto::TrayMenu</name>
    <message>
        <source>The CLI uses no profile</source>
        <translation>La CLI n’utilise aucun profil</translation>
    </message>
    <message>
        <source>The CLI uses %1</source>
        <translation>La CLI utilise %1</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Nouvelle clé…</translation>
    </message>
    <message>
        <source>Check profiles</source>
        <translation>Vérifier les profils</translation>
    </message>
    <message>
        <source>Open Scripto Keys</source>
        <translation>Ouvrir Scripto Keys</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>The CLI uses</source>
        <translation>La CLI utilise</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>scripto::TrustStore</name>
    <message>
        <source>If the authority is your own or your company’s, start Scripto Keys with NODE_EXTRA_CA_CERTS or SSL_CERT_FILE set to the path of its certificate.</source>
        <translation>Si l’autorité est la vôtre ou celle de votre entreprise, démarrez Scripto Keys avec NODE_EXTRA_CA_CERTS ou SSL_CERT_FILE défini sur le chemin de son certificat.</translation>
    </message>
    <message>
        <source>%1 names %2, which can’t be read.</source>
        <translation>%1 nomme %2, qui ne peut pas être lu.</translation>
    </message>
    <message>
        <source>%1 names %2, which holds no certificate.</source>
        <translation>%1 nomme %2, qui ne contient aucun certificat.</translation>
    </message>
</context>
<context>
    <name>scripto::UnchangedRevoke</name>
    <message>
        <source>The server’s list is too long to find it again.</source>
        <translation>La liste du serveur est trop longue pour la retrouver.</translation>
    </message>
    <message>
        <source>It may be in use after all.</source>
        <translation>Elle est peut-être utilisée, après tout.</translation>
    </message>
</context>
<context>
    <name>scripto::UndoHistory</name>
    <message>
        <source>The keychain has the only copy of “%1” now.</source>
        <translation>Le trousseau a maintenant la seule copie de «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>scripto::UnsavedKeyPage</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close without the key</source>
        <translation>Fermer sans la clé</translation>
    </message>
</context>
<context>
    <name>scripto::UserActions</name>
    <message>
        <source>%1 was not copied: another program holds the clipboard. Try again.</source>
        <translation>%1&#xa0;: rien n’a été copié, un autre programme occupe le presse-papiers. Réessayez.</translation>
    </message>
    <message>
        <source>The CLI now uses %1.</source>
        <translation>La CLI utilise maintenant %1.</translation>
    </message>
    <message>
        <source>The CLI was not switched to %1.</source>
        <translation>La CLI n’est pas passée à %1.</translation>
    </message>
    <message>
        <source>The e-mail address of %1 was copied.</source>
        <translation>L’adresse e-mail de %1 a été copiée.</translation>
    </message>
    <message>
        <source>The key of %1</source>
        <translation>La clé de %1</translation>
    </message>
    <message>
        <source>%1 was copied.</source>
        <translation>%1 a été copiée.</translation>
    </message>
    <message>
        <source>The curl command with the key of %1</source>
        <translation>La commande curl avec la clé de %1</translation>
    </message>
    <message>
        <source>%1 was not copied.</source>
        <translation>%1 n’a pas été copiée.</translation>
    </message>
    <message>
        <source>The clipboard is cleared in %1 s.</source>
        <translation>Le presse-papiers sera vidé dans %1 s.</translation>
    </message>
    <message>
        <source>Revoked, the key stops working at once, wherever it is used. %1.</source>
        <translation>Révoquée, la clé cesse aussitôt de fonctionner, où qu’elle soit utilisée. %1.</translation>
    </message>
    <message>
        <source>It cannot be brought back</source>
        <translation>Elle ne peut pas être rétablie</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Dernière utilisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>It may also be the key of %1.</source>
        <translation>C’est peut-être aussi la clé de %1.</translation>
    </message>
    <message>
        <source>%1 was not removed: another program has changed it.</source>
        <translation>%1 n’a pas été retiré&#xa0;: un autre programme l’a modifié.</translation>
    </message>
    <message>
        <source>The keys of its account are being read.</source>
        <translation>Les clés de son compte sont en cours de lecture.</translation>
    </message>
    <message>
        <source>The server lists no such key.</source>
        <translation>Le serveur ne liste pas cette clé.</translation>
    </message>
    <message>
        <source>The server’s list does not show for certain which key it is.</source>
        <translation>La liste du serveur ne montre pas avec certitude quelle clé c’est.</translation>
    </message>
    <message>
        <source>It is being rotated.</source>
        <translation>Elle est en cours de remplacement.</translation>
    </message>
    <message>
        <source>It is being revoked already.</source>
        <translation>Elle est déjà en cours de révocation.</translation>
    </message>
    <message>
        <source>%1 was not removed.</source>
        <translation>%1 n’a pas été retiré.</translation>
    </message>
    <message>
        <source>%1 was removed from config.json.</source>
        <translation>%1 a été retiré de config.json.</translation>
    </message>
    <message>
        <source>%1 was removed from this computer.</source>
        <translation>%1 a été retiré de cet ordinateur.</translation>
    </message>
    <message>
        <source>Its key was revoked.</source>
        <translation>Sa clé a été révoquée.</translation>
    </message>
    <message>
        <source>Its key stays valid on the server.</source>
        <translation>Sa clé reste valable sur le serveur.</translation>
    </message>
    <message>
        <source>config.json and the keychain have the same %1 now.</source>
        <translation>config.json et le trousseau ont maintenant le même %1.</translation>
    </message>
    <message>
        <source>%1 is in the keychain again.</source>
        <translation>%1 est à nouveau dans le trousseau.</translation>
    </message>
    <message>
        <source>%1 was not written to the keychain.</source>
        <translation>%1 n’a pas été écrit dans le trousseau.</translation>
    </message>
    <message>
        <source>The profiles were repaired as you chose.</source>
        <translation>Les profils ont été réparés comme vous l’avez choisi.</translation>
    </message>
    <message>
        <source>%1 is in config.json now.</source>
        <translation>%1 est maintenant dans config.json.</translation>
    </message>
    <message>
        <source>%1 profiles are in config.json again.</source>
        <translation>%1 profils sont à nouveau dans config.json.</translation>
    </message>
    <message>
        <source>%1 could not be repaired.</source>
        <translation>%1 n’a pas pu être réparé.</translation>
    </message>
    <message>
        <source>%1 profiles could not be repaired.</source>
        <translation>%1 profils n’ont pas pu être réparés.</translation>
    </message>
    <message>
        <source>The keychain was not unlocked.</source>
        <translation>Le trousseau n’a pas été déverrouillé.</translation>
    </message>
    <message>
        <source>Another program changed the key of %1. The previous key is still in the keychain.</source>
        <translation>Un autre programme a changé la clé de %1. La précédente est encore dans le trousseau.</translation>
    </message>
    <message>
        <source>A revoked key works again. The history shows which one.</source>
        <translation>Une clé révoquée fonctionne à nouveau. L’historique montre laquelle.</translation>
    </message>
    <message>
        <source>The key of %1 works again, although it was revoked.</source>
        <translation>La clé de %1 fonctionne à nouveau, bien qu’elle ait été révoquée.</translation>
    </message>
    <message>
        <source>Another program took over the clipboard right after the key was copied, and may keep the key. Clear it there, too.</source>
        <translation>Un autre programme a pris le presse-papiers juste après la copie de la clé, et la garde peut-être. Videz-le là aussi.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 a été ajouté.</translation>
    </message>
    <message>
        <source>%1 was not renamed: another program has changed it.</source>
        <translation>%1 n’a pas été renommé&#xa0;: un autre programme l’a modifié.</translation>
    </message>
    <message>
        <source>%1 is now called %2.</source>
        <translation>%1 s’appelle maintenant %2.</translation>
    </message>
    <message>
        <source>Revoke “%1”</source>
        <translation>Révoquer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Revoke %1 keys</source>
        <translation>Révoquer %1 clés</translation>
    </message>
    <message>
        <source>“%1” was not undone.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été annulé.</translation>
    </message>
    <message>
        <source>Undo goes on with “%1”.</source>
        <translation>L’annulation continue avec «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” was not done again.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été rétabli.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Annulé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Only you can read config.json now.</source>
        <translation>Vous seul pouvez maintenant lire config.json.</translation>
    </message>
    <message>
        <source>The permissions of config.json were not changed.</source>
        <translation>Les permissions de config.json n’ont pas été modifiées.</translation>
    </message>
    <message>
        <source>Created a config.json without profiles.</source>
        <translation>Un config.json sans profils a été créé.</translation>
    </message>
    <message>
        <source>config.json was not created.</source>
        <translation>config.json n’a pas été créé.</translation>
    </message>
    <message>
        <source>No web browser could be opened for %1.</source>
        <translation>Aucun navigateur web n’a pu être ouvert pour %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Another program changed %1 in config.json.</source>
        <translation>Un autre programme a modifié %1 dans config.json.</translation>
    </message>
    <message>
        <source>Another program changed %1 profiles in config.json.</source>
        <translation>Un autre programme a modifié %1 profils dans config.json.</translation>
    </message>
    <message>
        <source>The CLI now uses no profile.</source>
        <translation>La CLI n’utilise maintenant aucun profil.</translation>
    </message>
    <message>
        <source>There is no profile %1.</source>
        <translation>Il n’y a pas de profil %1.</translation>
    </message>
    <message>
        <source>Scripto Keys reads this account’s list with it. You’ll need to sign in again to refresh the list.</source>
        <translation>Scripto Keys lit la liste de ce compte avec elle. Vous devrez vous reconnecter pour actualiser la liste.</translation>
    </message>
    <message>
        <source>Another program renamed %1 to %2. The keychain was updated to match.</source>
        <translation>Un autre programme a renommé %1 en %2. Le trousseau a été mis à jour en conséquence.</translation>
    </message>
    <message>
        <source>Redone: %1.</source>
        <translation>Rétabli&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Scripto Keys was already open and keeps using its own server. To use %1, quit and start it again.</source>
        <translation>Scripto Keys était déjà ouvert et garde son serveur. Pour utiliser %1, quittez-le et relancez-le.</translation>
    </message>
    <message>
        <source>Replacing the keychain’s copy…</source>
        <translation>Remplacement de la copie du trousseau…</translation>
    </message>
    <message>
        <source>Replacing the copy in config.json…</source>
        <translation>Remplacement de la copie de config.json…</translation>
    </message>
    <message>
        <source>Keeping both…</source>
        <translation>Conservation des deux…</translation>
    </message>
    <message>
        <source>The server lists %1 again, although it was revoked. The key may still work.</source>
        <translation>Le serveur liste de nouveau %1, bien qu’elle ait été révoquée. La clé fonctionne peut-être encore.</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
</context>
<context>
    <name>scripto::WindowCommands</name>
    <message>
        <source>A&amp;ll commands…</source>
        <translation>Tou&amp;tes les commandes…</translation>
    </message>
    <message>
        <source>&amp;Filter keys</source>
        <translation>&amp;Filtrer les clés</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Check profiles</source>
        <translation>&amp;Vérifier les profils</translation>
    </message>
    <message>
        <source>Re&amp;pair all…</source>
        <translation>Tout ré&amp;parer…</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>API keys on the &amp;web</source>
        <translation>Clés API sur le &amp;web</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Para&amp;mètres…</translation>
    </message>
    <message>
        <source>Shor&amp;tcuts</source>
        <translation>Raccourc&amp;is</translation>
    </message>
    <message>
        <source>&amp;About Scripto Keys</source>
        <translation>À pr&amp;opos de Scripto Keys</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Menu of the row</source>
        <translation>Menu de la ligne</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Edit note</source>
        <translation>&amp;Modifier la note</translation>
    </message>
    <message>
        <source>Copy &amp;key</source>
        <translation>Copier la &amp;clé</translation>
    </message>
    <message>
        <source>Use profile 1 to %1</source>
        <translation>Utiliser le profil 1 à %1</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Show filter 1 to %1</source>
        <translation>Afficher le filtre 1 à %1</translation>
    </message>
    <message>
        <source>Check or uncheck</source>
        <translation>Cocher ou décocher</translation>
    </message>
    <message>
        <source>Back, nothing done</source>
        <translation>Retour, sans rien faire</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>nothing was changed yet</source>
        <translation>rien n’a encore été modifié</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>nothing was undone</source>
        <translation>rien n’a été annulé</translation>
    </message>
    <message>
        <source>Stop &amp;checking profiles</source>
        <translation>Arrêter la &amp;vérification des profils</translation>
    </message>
    <message>
        <source>there is no profile yet</source>
        <translation>il n’y a pas encore de profil</translation>
    </message>
    <message>
        <source>close the list first</source>
        <translation>fermer d’abord la liste</translation>
    </message>
    <message>
        <source>the server can’t be reached</source>
        <translation>le serveur est injoignable</translation>
    </message>
    <message>
        <source>sign in first</source>
        <translation>se connecter d’abord</translation>
    </message>
    <message>
        <source>the keys are being read</source>
        <translation>les clés sont en cours de lecture</translation>
    </message>
    <message>
        <source>no key is selected</source>
        <translation>aucune clé n’est sélectionnée</translation>
    </message>
    <message>
        <source>one key at a time</source>
        <translation>une seule clé à la fois</translation>
    </message>
    <message>
        <source>no profile here holds this key</source>
        <translation>aucun profil ici ne détient cette clé</translation>
    </message>
    <message>
        <source>Revoke what is checked</source>
        <translation>Révoquer ce qui est coché</translation>
    </message>
    <message>
        <source>config.json can’t be read</source>
        <translation>config.json est illisible</translation>
    </message>
    <message>
        <source>sign in to manage keys first</source>
        <translation>se connecter d’abord pour gérer les clés</translation>
    </message>
    <message>
        <source>the server refused the key that reads the list</source>
        <translation>le serveur a refusé la clé qui lit la liste</translation>
    </message>
    <message>
        <source>&amp;Find keys on this computer…</source>
        <translation>Rechercher des clés s&amp;ur cet ordinateur…</translation>
    </message>
    <message>
        <source>not possible in a sandbox</source>
        <translation>impossible dans un bac à sable</translation>
    </message>
    <message>
        <source>Sign &amp;out of the web session</source>
        <translation>Se déco&amp;nnecter de la session web</translation>
    </message>
</context>
</TS>
