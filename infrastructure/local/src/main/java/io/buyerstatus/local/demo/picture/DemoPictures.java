package io.buyerstatus.local.demo.picture;

import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The demo shop's own site, as far as pictures are kept there: from here they are copied, as from any shop's site. One file
 * for each article, named by its number, in the folder {@code demo/shop} of the resources.
 */
public final class DemoPictures implements LocalPage {
    public static final String PATH = LocalPages.ROOT + "/shop";

    private static final Pattern NAME = Pattern.compile(Pattern.quote(PATH) + "/([a-z0-9-]{1,60}\\.png)");
    private static final String FOLDER = "/io/buyerstatus/local/demo/shop/";

    /** Where the site shows an article, by its number. */
    public static String path(String name) {
        return PATH + "/" + name + ".png";
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        Matcher name = NAME.matcher(request.path());
        if (!name.matches()) {
            return none();
        }
        try (InputStream picture = DemoPictures.class.getResourceAsStream(FOLDER + name.group(1))) {
            return picture == null
                    ? none()
                    : new LocalResponse(
                            200,
                            Map.of("content-type", "image/png", "cache-control", "public, max-age=3600"),
                            picture.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name.group(1), unreadable);
        }
    }

    private static LocalResponse none() {
        return LocalResponse.text(404, "the demo shop has no such picture");
    }
}
