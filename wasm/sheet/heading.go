package sheet

import "strings"

// synonyms holds the headings of each column as headingKey returns them, in English, Norwegian, Swedish, Danish, Dutch,
// German and French. Each has a space on either side.
var synonyms = [columns]string{
	ID: " id groupid usergroupid" +
		" gruppeid brukergruppeid brugergruppeid gruppid anvandargruppid groepid groepsid gebruikersgroepid" +
		" gruppenid benutzergruppenid kennung identifiant ",
	Name: " name groupname usergroup usergroupname group fullname value" +
		" navn gruppenavn gruppe brukergruppe brukergruppenavn brugergruppe brugergruppenavn" +
		" namn gruppnamn grupp anvandargrupp" +
		" naam groepsnaam groep gebruikersgroep" +
		" gruppenname benutzergruppe bezeichnung" +
		" nom nomdugroupe groupe groupedutilisateurs ",
	Description: " description comment note tooltip" +
		" beskrivelse merknad kommentar bemarkning bemaerkning beskrivning anmarkning" +
		" beschrijving omschrijving opmerking toelichting" +
		" beschreibung bemerkung commentaire remarque ",
	Rank: " rank order sortorder position" +
		" rang rangering rekkefolge sortering rakkefolge raekkefolge" +
		" ordning sorteringsordning" +
		" volgorde rangorde positie" +
		" reihenfolge sortierung ordre classement ",
	Deleted: " deleted isdeleted" +
		" slettet fjernet borttagen raderad verwijderd geloscht geloescht entfernt supprime efface ",
	Service:  " service serviceurl netserver tjeneste tjanst dienst ",
	Database: " database databas databank datenbank basededonnees ",
	Known:    " knownname kjentnavn kantnamn kendtnavn bekendenaam bekanntername nomconnu ",
}

// languages holds the headings that are written, English first. "ID" at the beginning of a file would make Excel take it
// for SYLK.
var languages = [...]struct {
	codes    string // ISO 639 and SuperOffice's, each with a space on either side
	headings string
	origin   string // the headings of Service, Database and Known
}{
	{" en us gb ", "Id;Name;Description;Rank;Deleted", ";Service;Database;Known name"},
	{" nb nn no ", "Id;Navn;Beskrivelse;Rekkefølge;Slettet", ";Tjeneste;Database;Kjent navn"},
	{" sv sw se ", "Id;Namn;Beskrivning;Ordning;Borttagen", ";Tjänst;Databas;Känt namn"},
	{" da dk ", "Id;Navn;Beskrivelse;Rækkefølge;Slettet", ";Tjeneste;Database;Kendt navn"},
	{" nl du ", "Id;Naam;Beschrijving;Volgorde;Verwijderd", ";Service;Database;Bekende naam"},
	{" de ge ", "Id;Name;Beschreibung;Rang;Gelöscht", ";Dienst;Datenbank;Bekannter Name"},
	{" fr ", "Id;Nom;Description;Rang;Supprimé", ";Service;Base de données;Nom connu"},
}

// languageOf returns the index in languages for a language code such as "nb-NO" or "SW", English for others.
func languageOf(code string) int {
	if len(code) < 2 || len(code) > 2 && code[2] != '-' && code[2] != '_' {
		return 0
	}
	code = string([]byte{' ', code[0] | 0x20, code[1] | 0x20, ' '})
	for i := range languages {
		if strings.Contains(languages[i].codes, code) {
			return i
		}
	}
	return 0
}

// columnOf returns the column that a heading names, or columns.
func columnOf(heading string) Column {
	key := headingKey(heading)
	for c, words := range synonyms {
		if strings.Contains(words, key) {
			return Column(c)
		}
	}
	return columns
}

// headingKey returns what is compared of a heading, with a space on either side: its letters in lower case without
// diacritics, its digits, and delimiters, so that the headings of several columns are not mistaken for one.
func headingKey(heading string) string {
	key := []byte{' '}
	for _, r := range heading[:min(len(heading), 100)] {
		switch {
		case r < 0x80 && isLetter(byte(r)):
			key = append(key, byte(r)|0x20)
		case '0' <= r && r <= '9', r == ',', r == ';', r == '\t':
			key = append(key, byte(r))
		case 0xC0 <= r && r <= 0xFF:
			key = append(key, latin1[r&0x1F])
		}
	}
	if len(key) == 1 {
		return "?" // which no list of words contains
	}
	return string(append(key, ' '))
}

// latin1 holds the plain letters for U+00C0 to U+00DF, and for U+00E0 to U+00FF, which are the same in lower case. Other
// letters with diacritics are decomposed, and so have lost them already, or occur in none of the languages.
const latin1 = "aaaaaaaceeeeiiiidnooooo?ouuuuyt?"
