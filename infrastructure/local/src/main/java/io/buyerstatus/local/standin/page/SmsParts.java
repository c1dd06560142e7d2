package io.buyerstatus.local.standin.page;

/**
 * How a text message is cut into the parts that are paid for (3GPP TS 23.038 and 23.040).
 *
 * @param units characters as the network counts them: septets, or 16-bit units
 * @param unicode whether it needs UCS-2, because a character is not in the GSM alphabet
 */
record SmsParts(int units, boolean unicode) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** These take two septets: the escape, and themselves. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    static SmsParts of(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (BASIC.indexOf(c) >= 0) {
                septets++;
            } else if (EXTENDED.indexOf(c) >= 0) {
                septets += 2;
            } else {
                return new SmsParts(text.length(), true);
            }
        }
        return new SmsParts(septets, false);
    }

    /** A message in several parts loses room in each of them to a header that joins them again. */
    int count() {
        int single = unicode ? 70 : 160;
        int joined = unicode ? 67 : 153;
        return units <= single ? 1 : Math.ceilDiv(units, joined);
    }

    String description() {
        return "%d characters (%s), %s"
                .formatted(units, unicode ? "UCS-2" : "GSM-7", count() == 1 ? "1 part" : count() + " parts");
    }
}
