package io.buyerstatus.core.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a file is by its own bytes: one of the types that we take, or something else, and what. */
public sealed interface SniffedFile {
    /** A file that we take. */
    record Known(DocumentType type) implements SniffedFile {}

    /** A file that we do not take; the reason is for people. */
    record Refused(String reason) implements SniffedFile {}

    /** Looks at a file. */
    static SniffedFile of(byte[] file) {
        return Signatures.of(file);
    }

    /** What files begin with. */
    final class Signatures {
        private static final int READ = 4096;

        /**
         * How files of a kind begin.
         *
         * @param start one character for each byte
         */
        private record Signature(String start, SniffedFile what) {}

        private static final List<Signature> ALL = List.of(
                new Signature("%PDF-", new Known(DocumentType.PDF)),
                new Signature("\u00ff\u00d8\u00ff", new Known(DocumentType.JPEG)),
                new Signature("\u0089PNG\r\n\u001a\n", new Known(DocumentType.PNG)),
                new Signature("MZ", new Refused("a Windows program, not a document")),
                new Signature("\u007fELF", new Refused("a Linux program, not a document")),
                new Signature("\u00cf\u00fa\u00ed\u00fe", new Refused("a macOS program, not a document")),
                new Signature("\u00ca\u00fe\u00ba\u00be", new Refused("a program, not a document")),
                new Signature("#!", new Refused("a script, not a document")),
                new Signature("PK\u0003\u0004", new Refused("an archive or office file (ZIP), not a PDF")),
                new Signature("Rar!", new Refused("an archive (RAR), not a document")),
                new Signature("\u001f\u008b", new Refused("an archive (gzip), not a document")),
                new Signature("\u00d0\u00cf\u0011\u00e0", new Refused("an old office file, not a PDF")),
                new Signature("GIF8", new Refused("a GIF; pictures are taken as JPEG or PNG")),
                new Signature("RIFF", new Refused("neither PDF, JPEG, PNG, XML nor plain text")));

        private static final Pattern DECLARATION = Pattern.compile("^<\\?xml\\s[^>]*\\?>");
        private static final Pattern BEFORE_ROOT =
                Pattern.compile("\\G(?:\\s+|<!--.*?-->|<\\?.*?\\?>)", Pattern.DOTALL);
        private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]{1,60}:)?([A-Za-z_][\\w.-]{0,100})");

        private static final SniffedFile WEB_PAGE = new Refused("a web page (HTML), not a document");

        private Signatures() {}

        private static SniffedFile of(byte[] file) {
            if (file.length == 0) {
                return new Refused("an empty file");
            }
            return ALL.stream()
                    .filter(signature -> starts(file, signature.start))
                    .findFirst()
                    .map(Signature::what)
                    .orElseGet(() -> text(file));
        }

        private static SniffedFile text(byte[] file) {
            if (IntStream.range(0, file.length).anyMatch(at -> control(file[at]))) {
                return new Refused("neither PDF, JPEG, PNG, XML nor plain text");
            }
            int start = starts(file, "\u00ef\u00bb\u00bf") ? 3 : 0;
            String head =
                    new String(file, start, Math.min(READ, file.length - start), StandardCharsets.ISO_8859_1).strip();
            if (!head.startsWith("<")) {
                return utf8(file) ? new Known(DocumentType.TEXT) : new Refused("text that is not UTF-8");
            }
            return markup(head);
        }

        private static SniffedFile markup(String head) {
            boolean declared = DECLARATION.matcher(head).find();
            Matcher before = BEFORE_ROOT.matcher(head);
            int root = 0;
            while (before.find()) {
                root = before.end();
            }
            String rest = head.substring(root);
            if (rest.toLowerCase(Locale.ROOT).startsWith("<!doctype")) {
                return declared && !rest.toLowerCase(Locale.ROOT).contains("html")
                        ? new Refused("an XML file with a document type, which may say anything")
                        : WEB_PAGE;
            }
            Matcher name = ROOT.matcher(rest);
            if (!name.lookingAt()) {
                return WEB_PAGE;
            }
            return switch (name.group(1).toLowerCase(Locale.ROOT)) {
                case "html", "head", "body", "script", "div", "p", "meta", "title", "form", "table" -> WEB_PAGE;
                case "svg" -> new Refused("a drawing that may be a program (SVG), not a document");
                default -> new Known(DocumentType.XML);
            };
        }

        private static boolean utf8(byte[] file) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
                return true;
            } catch (CharacterCodingException other) {
                return false;
            }
        }

        private static boolean control(byte each) {
            int value = each & 0xff;
            return value == 0x7f || (value < ' ' && value != '\t' && value != '\n' && value != '\r' && value != '\f');
        }

        private static boolean starts(byte[] file, String start) {
            return file.length >= start.length()
                    && IntStream.range(0, start.length()).allMatch(at -> (file[at] & 0xff) == start.charAt(at));
        }
    }
}
