package io.buyerstatus.core.inquiry;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The product that a question is about, as the link that led to the form names it: anybody can make such a link, so nothing of it is
 * believed.
 *
 * @param id as the shop calls it, e.g. its SKU; may be empty
 * @param name may be empty where there is an id
 * @param page where the shop shows it
 * @param picture of it
 */
public record AskedProduct(String id, String name, Optional<URI> page, Optional<URI> picture) {
    public static final int LONGEST_ID = 100;
    public static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINK = 1000;

    public AskedProduct {
        Checks.atMost(id, LONGEST_ID, "product id");
        Checks.atMost(name, LONGEST_NAME, "product name");
        Checks.require(!id.isEmpty() || !name.isEmpty(), "product", "must have an id or a name");
    }

    /** What a link names; empty where it names neither id nor name. What is too long is cut, what is no link is left out. */
    public static Optional<AskedProduct> named(String id, String name, String page, String picture) {
        String ours = line(id, LONGEST_ID);
        String called = line(name, LONGEST_NAME);
        return ours.isEmpty() && called.isEmpty()
                ? Optional.empty()
                : Optional.of(new AskedProduct(ours, called, link(page), link(picture)));
    }

    /** As people call it. */
    public String called() {
        return name.isEmpty() ? id : name;
    }

    private static String line(String text, int longest) {
        return CleanText.cut(CleanText.line(text).strip(), longest);
    }

    private static Optional<URI> link(String text) {
        if (text.length() > LONGEST_LINK) {
            return Optional.empty();
        }
        try {
            URI link = new URI(text.strip());
            boolean web =
                    "https".equalsIgnoreCase(link.getScheme()) && link.getHost() != null && link.getUserInfo() == null;
            return web ? Optional.of(link) : Optional.empty();
        } catch (URISyntaxException notALink) {
            return Optional.empty();
        }
    }
}
