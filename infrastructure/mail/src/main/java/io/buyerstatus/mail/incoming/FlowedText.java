package io.buyerstatus.mail.incoming;

/** Joins lines that a program broke only to be able to send them (RFC 3676). */
final class FlowedText {
    private FlowedText() {}

    /**
     * The text with its lines as they were typed.
     *
     * @param deletes whether the blank at the end of a line goes away with the break
     */
    static String joined(String text, boolean deletes) {
        StringBuilder out = new StringBuilder(text.length());
        int open = -1;
        for (String line : text.replace("\r\n", "\n").split("\n", -1)) {
            int depth = depth(line);
            String words = unstuffed(line.substring(depth));
            boolean signature = words.equals("-- ");
            boolean continues = open == depth && !signature;
            if (!continues) {
                out.append(out.isEmpty() ? "" : "\n").append(">".repeat(depth)).append(depth > 0 ? " " : "");
            }
            boolean flows = words.endsWith(" ") && !signature;
            out.append(flows && deletes ? words.substring(0, words.length() - 1) : words);
            open = flows ? depth : -1;
        }
        return out.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuffed(String words) {
        return words.startsWith(" ") ? words.substring(1) : words;
    }
}
