package io.buyerstatus.local.demo.picture;

import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The demo shop's own site, as far as pictures are kept there: from here they are copied, as from any shop's site. */
public final class DemoPictures implements LocalPage {
    public static final String PATH = LocalPages.ROOT + "/shop";

    private static final Pattern NAME = Pattern.compile(Pattern.quote(PATH) + "/([a-z0-9-]{1,60})\\.png");

    /** Where the site shows an article, by its number. */
    public static String path(String name) {
        return PATH + "/" + name + ".png";
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        Matcher name = NAME.matcher(request.path());
        if (!name.matches()) {
            return LocalResponse.text(404, "the demo shop has no such picture");
        }
        String what = name.group(1);
        BufferedImage picture = what.startsWith("logo") ? Logo.draw(what.endsWith("-no")) : Ceramics.draw(what);
        return new LocalResponse(
                200, Map.of("content-type", "image/png", "cache-control", "public, max-age=3600"), png(picture));
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot fail to be written", impossible);
        }
        return bytes.toByteArray();
    }
}
