package io.buyerstatus.core.inbound.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of an answer.
 *
 * @param text what its writer wrote, without blank lines around it; empty where they wrote nothing
 * @param cut whether something was left out: an earlier mail, or what a program signs with
 */
public record ReplyText(String text, boolean cut) {
    /**
     * Stands for itself on a line, where an HTML mail says that from there on an earlier one is repeated, without marking its lines. No mail
     * can bring it along: what reads mails takes it out of their words.
     */
    public static final String EARLIER = "\u001Eearlier";

    /** So long a text is looked through; what is longer is kept as it is. */
    static final int LONGEST = 400_000;

    /** Cuts a text whose quotes are marked by {@code >}, or begin at what programs write before them. */
    public static ReplyText of(String mail) {
        List<String> lines = lines(mail);
        if (mail.length() > LONGEST) {
            return new ReplyText(joined(lines), false);
        }
        List<String> own = Quotes.without(lines);
        List<String> signedOff = Signatures.without(own);
        String text = joined(signedOff);
        return new ReplyText(text, signedOff.size() < lines.size());
    }

    private static List<String> lines(String mail) {
        List<String> lines = new ArrayList<>();
        for (String line : mail.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            String plain = line.replace('\u00a0', ' ').replace("\ufeff", "");
            lines.add(plain.equals(EARLIER) || plain.equals(Words.SIGNATURE) ? plain : plain.stripTrailing());
        }
        return trimmed(lines);
    }

    static List<String> trimmed(List<String> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isBlank()) {
            to--;
        }
        return lines.subList(from, to);
    }

    /** Never more than one blank line in a row, but what is indented stays so. */
    private static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        int blank = 0;
        for (String line : trimmed(lines)) {
            if (line.equals(EARLIER)) {
                continue;
            }
            if (line.isBlank()) {
                blank++;
                continue;
            }
            if (!text.isEmpty()) {
                text.append(blank > 0 ? "\n\n" : "\n");
            }
            text.append(line);
            blank = 0;
        }
        return text.toString();
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "ReplyText[" + text.length() + " characters]";
    }
}
