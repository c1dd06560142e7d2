package io.buyerstatus.core.inbound.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What mail programs write around mails, in the languages that they speak. All patterns look at one line, or at a few that are joined, of
 * bounded length, and match without going back and forth.
 */
final class Words {
    /** Two dashes and a blank (RFC 3676, 4.3). */
    static final String SIGNATURE = "-- ";

    private static final int LONGEST_LINE = 500;

    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";

    private static final Pattern WROTE = words(
            "wrote|writes|schrieb|schrieben|geschrieben|a écrit|écrivait|escribió|escribio|escribi\u00f3|ha escrito|ha scritto|scrisse|"
                    + "schreef|heeft geschreven|geschreven|napisał|napisała|napisał\\(a\\)|napisał/a|pisze|escreveu|skrev|skrev følgende|"
                    + "kirjoitti|napsal|napsala|napsal\\(a\\)|napísal|napísala|napísal\\(a\\)|a scris|írta|ezt írta|написал|написала|пише|"
                    + "пишет|писал|yazdı|şunu yazdı|έγραψε|je napisao|je napisala|je pisal|rašė|kirjutas");

    /** How the line begins in which they say who wrote and when. */
    private static final Pattern OPENS = Pattern.compile(
            "^[*_\"“„'(]*(?:\\d|(?:On|Am|Vom|Le|El|Il|Il giorno|Op|W|Dnia|W dniu|Em|A|Den|D\\.|Dne|Dňa|Pe|În|Em|Dana|Kl\\.|Von|"
                    + "Mon|Tue|Wed|Thu|Fri|Sat|Sun|Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)"
                    + "[\\s.,])",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    /** Somebody tells what others wrote to them, or what they wrote. */
    private static final Pattern TO_THE_WRITER = Pattern.compile(
            BEFORE
                    + "(?:ich|ik|jag|jeg|jsem|j'ai|j’ai|wir haben|i wrote|i have|mir|uns|wrote (?:to )?(?:me|us)|m'a écrit|m’a écrit|nous a écrit|"
                    + "me escribió|nos escribió|mi ha scritto|ci ha scritto|ho scritto|schreef (?:mij|me|ons)|me schreef|napisał mi|"
                    + "mi napisał|do mnie|me escreveu|nos escreveu|(?:till|til) (?:mig|meg|oss)|mi napsal|mnie)"
                    + AFTER,
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    private static final Pattern BELOW = words(
            "siehe unten|weiter unten|s\\. u\\.|s\\.u\\.|unten|im text|direkt im|inline|in line|below|between the lines|ci-dessous|"
                    + "plus bas|dans le texte|abajo|más abajo|debajo|en el texto|qui sotto|sotto|nel testo|hieronder|in de tekst|zie onder|"
                    + "poniżej|w tekście|abaixo|no texto|nedan|nedanför|i texten|nedenfor|herunder|níže|"
                    + "(?:antwort|kommentar|answer|comment|réponse|respuesta|rispost|antwoord|odpowied|respost|svar)[^.!?]{0,40}"
                    + "(?:rot|blau|grün|red|blue|green|rouge|bleu|vert|rojo|azul|verde|rosso|blu|rood|blauw|vermelho|röd|rött|blå|kolor)");

    private static final Pattern ORIGINAL = Pattern.compile(
            "^[\\s*_]*-{2,}\\s*(?:Original Message|Original-Nachricht|Originalnachricht|Original Nachricht|Ursprüngliche Nachricht|"
                    + "Ursprüngliche E-Mail|Ursprüngliche Mail|Urspr\\. Nachricht|Message d['’]origine|Message d['’]origine|Message original|"
                    + "Message initial|Mensaje original|Messaggio originale|Messaggio Originale|Oorspronkelijk bericht|"
                    + "Oorspronkelijke bericht|Oryginalna wiadomość|Wiadomość oryginalna|Treść oryginalnej wiadomości|Mensagem original|"
                    + "Ursprungligt meddelande|Originalmeddelande|Original besked|Oprindelig meddelelse|Oprindelig besked|"
                    + "Opprinnelig melding|Original melding|Původní zpráva|Původní e-mail|Pôvodná správa|Alkuperäinen viesti|"
                    + "Mesaj original|Eredeti üzenet|Исходное сообщение|Orijinal Mesaj|Reply message|Original message)\\s*-{2,}[\\s*_]*$",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    private static final Pattern FORWARDED = Pattern.compile(
            "^[\\s*_]*(?:-{2,}\\s*(?:Forwarded message|Forwarded Message|Weitergeleitete Nachricht|Weitergeleitete E-Mail|"
                    + "Weitergeleitete Mail|Message transféré|Message réexpédié|Mensaje reenviado|Messaggio inoltrato|"
                    + "Doorgestuurd bericht|Przekazana wiadomość|Wiadomość przekazana dalej|Treść przekazanej wiadomości|"
                    + "Mensagem encaminhada|Mensagem reencaminhada|Vidarebefordrat meddelande|Videresendt meddelelse|"
                    + "Videresendt melding|Přeposlaná zpráva|Välitetty viesti)\\s*-{2,}|"
                    + "(?:Begin forwarded message|Anfang der weitergeleiteten Nachricht|Anfang der weitergeleiteten E-Mail|"
                    + "Début du message réexpédié|Début du message transféré|Inicio del mensaje reenviado|Inizio messaggio inoltrato|"
                    + "Begin doorgestuurd bericht|Początek przekazywanej wiadomości|Início da mensagem reencaminhada|"
                    + "Início da mensagem encaminhada|Vidarebefordrat brev|Videresendt besked)\\s*:)[\\s*_]*$",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    private static final Pattern RULE = Pattern.compile("^\\s*(?:_{10,}|-{10,}|—{5,}|={10,}|\\*{3,})\\s*$");

    /** A line above an earlier mail. */
    enum Header {
        FROM,
        DATE,
        TO,
        SUBJECT,
        CC,
        OTHER
    }

    private static final Map<Header, Pattern> HEADERS = headers();

    private static final String DEVICE =
            "(?:iPhon\\p{L}*|iPad\\p{L}*|Android\\p{L}*|Samsung|Galaxy|Huawei|Xiaomi|Redmi|OnePlus|Pixel|Smartphone\\p{L}*|Handy|"
                    + "Mobiltelefon\\p{L}*|Mobilgerät|Handheld|BlackBerry\\p{L}*|Outlook|Yahoo|GMX|WEB\\.DE|T-Online|Telekom|freenet|1&1|IONOS|"
                    + "Proton\\p{L}*|Gmail|K-9|FairEmail|Thunderbird|Mail-App|Mail App|Mail for|Mail für|Courrier pour|Correo para|Posta per|"
                    + "Windows|Spark|BlueMail|Blue Mail|Tutanota|Tuta|Nine|Aqua Mail|myMail|Libero|Orange|Seznam\\p{L}*|email\\.cz|"
                    + "mobile|mobil\\p{L}*|móvil|téléphone|portable|teléfono|telefoon|cellulare|telefon\\p{L}*|komórki|telemóvel|celular|"
                    + "puhelimesta|mobilu)";

    private static final String SENT =
            "(?:Gesendet|Versendet|Versandt|Verschickt|Sent|Envoyé|Enviado|Enviada|Inviato|Inviata|Verzonden|Verstuurd|Wysłane|Wysłano|"
                    + "Skickat|Sänt|Sendt|Odesláno|Odoslané|Lähetetty|Trimis|Elküldve|Отправлено)";

    private static final String BY =
            "(?:mit|com|von|vom|über|per|aus|via|from|with|using|by|through|depuis|de|du|à partir|avec|desde|con|por|a través|da|dal|dalla|"
                    + "tramite|met|vanaf|van|z|ze|za|do|pelo|pela|a partir|från|med|fra|pomocí|přes|din|с)";

    private static final Pattern BY_PROGRAM = Pattern.compile(
            "^[\\s\\[(*_-]*(?:" + SENT + "\\s(?:" + BY + "\\s[^,;?!]{0,40}?|(?=iPhon))" + DEVICE + "[^?!;]{0,60}"
                    + "|Von (?:meine[mr]|unterwegs|unserem)\\s[^,;?!]{0,60}?" + DEVICE
                    + "[^,;?!]{0,40}(?:gesendet|versendet|verschickt)"
                    + "|Diese (?:Nachricht|E-Mail|Mail) wurde (?:von|mit)\\s[^;?!]{0,80}?" + DEVICE
                    + "[^;?!]{0,40}(?:gesendet|versendet|verschickt)"
                    + "|(?:Get|Holen Sie sich|Hol dir|Laden Sie|Télécharge[rz]|Obtenez|Obtener|Obtén|Descarga|Scarica|Ottieni|Download|"
                    + "Pobierz|Obter|Obtenha|Baixe|Hämta|Skaffa|Hent|Få|Stáhnout|Získejte|Hanki)\\s(?:o\\s)?(?:BlueMail|Outlook|Yahoo|Gmail)"
                    + "\\s[^?!;]{0,60}"
                    + "|(?:Virenfrei|Virus-free|Sans virus|Garanti sans virus|Libre de virus|Privo di virus|Virusvrij|Wolny od wirusów|"
                    + "Livre de vírus|Virusfritt)\\b[^?!;]{0,80}"
                    + "|(?:Please excuse my brevity|Sorry for (?:the )?brevity|Bitte entschuldigen Sie die Kürze|"
                    + "Bitte entschuldige die Kürze|Entschuldigen Sie bitte die Kürze|Bitte entschuldigen Sie etwaige Tippfehler|"
                    + "Veuillez excuser ma brièveté|Disculpe la brevedad)"
                    + "|(?:Secure email|Yahoo Mail): [^?!;]{0,80}"
                    + ")[\\s.)\\]*_-]*$",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    private static final Pattern LINK = Pattern.compile("\\(?[<\\[(]?https?://[^\\s>)\\]]+[>\\])]?\\)?");

    private Words() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                BEFORE + "(?:" + alternatives + ")" + AFTER, Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    }

    private static Map<Header, Pattern> headers() {
        Map<Header, Pattern> headers = new EnumMap<>(Header.class);
        headers.put(
                Header.FROM,
                labels(
                        "From|Von|Absender|De|De la|Expéditeur|Remitente|Da|Mittente|Van|Afzender|Od|Nadawca|Från|Avsändare|Fra|Avsender|"
                                + "Afsender|Lähettäjä|Feladó|От|Kimden|Odosielateľ|Odesílatel"));
        headers.put(
                Header.DATE,
                labels(
                        "Sent|Date|Sent at|Sent on|Gesendet|Gesendet am|Datum|Envoyé|Envoyé le|Enviado|Enviado el|Enviado em|Enviada em|"
                                + "Enviada|Fecha|Inviato|Inviata|Data|Verzonden|Verzonden op|Verstuurd|Wysłano|Wysłane|Skickat|Skickades|Sendt|Dato|"
                                + "Odesláno|Odoslané|Lähetetty|Päivämäärä|Trimis|Elküldve|Dátum|Отправлено|Дата|Gönderildi|Gönderilme"));
        headers.put(
                Header.TO,
                labels(
                        "To|An|Empfänger|À|A|Pour|Destinataire|Para|Destinatario|Aan|Do|Adresat|Till|Til|Komu|Pro|Vastaanottaja|Către|"
                                + "Címzett|Кому|Kime"));
        headers.put(
                Header.SUBJECT,
                labels(
                        "Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Temat|Assunto|Ämne|Emne|Předmět|Predmet|Aihe|Subiect|Tárgy|Тема|"
                                + "Konu"));
        headers.put(Header.CC, labels("Cc|Kopie|Copie|Copia|Kopia|Kopi|DW|Kopio|Bcc"));
        headers.put(
                Header.OTHER,
                labels(
                        "Reply-To|Antwort an|Antwortadresse|Répondre à|Responder a|Rispondi a|Importance|Priorität|Wichtigkeit|"
                                + "Attachments|Anlagen|Pièces jointes|Adjuntos|Allegati|Bijlagen|Załączniki|Anexos|Bilagor|Vedhæftede filer"));
        return headers;
    }

    private static Pattern labels(String labels) {
        return Pattern.compile(
                "^[\\s*_|]*(?:" + labels + ")\\s?[*_]*\\s?[:：][*_]*(?:\\s.*)?$",
                Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    }

    /** Whether it says that somebody wrote. */
    static boolean wrote(String said) {
        return WROTE.matcher(said).find();
    }

    /** Whether it begins as lines do that say who wrote and when. */
    static boolean opens(String said) {
        return OPENS.matcher(said).find();
    }

    /** Whether it tells of its own writer, as no program does. */
    static boolean toTheWriter(String said) {
        return TO_THE_WRITER.matcher(said).find();
    }

    /** Whether they announce that more of the answer stands below. */
    static boolean saysBelow(List<String> lines) {
        return lines.stream()
                .anyMatch(line ->
                        line.length() <= LONGEST_LINE && BELOW.matcher(line).find());
    }

    /** Whether a mail that is answered begins below this line. */
    static boolean originalMessage(String line) {
        return line.length() <= LONGEST_LINE && ORIGINAL.matcher(line).matches();
    }

    /** Whether a mail that is passed on begins below this line. */
    static boolean forwards(String line) {
        return line.length() <= LONGEST_LINE && FORWARDED.matcher(line).matches();
    }

    /** Whether it is a rule: it means something only where headers follow. */
    static boolean rule(String line) {
        return line.length() <= LONGEST_LINE && RULE.matcher(line).matches();
    }

    /** Which line above an earlier mail it is, if it looks like one. */
    static Optional<Header> header(String line) {
        return line.length() > LONGEST_LINE * 4
                ? Optional.empty()
                : HEADERS.entrySet().stream()
                        .filter(header -> header.getValue().matcher(line).matches())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** Whether a program says here by what the mail was written. */
    static boolean signsForProgram(String said) {
        String plain = LINK.matcher(said).replaceAll(" ").strip();
        return plain.length() <= LONGEST_LINE && BY_PROGRAM.matcher(plain).matches();
    }
}
