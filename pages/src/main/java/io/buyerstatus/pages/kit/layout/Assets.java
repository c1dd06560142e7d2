package io.buyerstatus.pages.kit.layout;

import io.buyerstatus.core.link.BuyerUrls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything below {@code /assets/}. The names hold a hash of the content: a new release has new names, and what was sent
 * before stays right in every cache.
 *
 * <p>A shop's colours are a file of their own, {@code theme-<hex>-<hash>.css}, made from its name. Thus a page needs no
 * style attribute, which the content security policy refuses, and no look-up.
 */
public final class Assets {

    private static final Pattern THEME = Pattern.compile("theme-([0-9a-f]{6})-([0-9a-f]{10})\\.css");
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String SVG = "image/svg+xml";
    private static final Colour ANY = new Colour(0x1f, 0x6f, 0xeb);

    private final Map<String, Asset> files;
    private final String stylesheet;
    private final String script;
    private final String icon;
    private final String themeHash;

    /** Reads the files, once per function. */
    public Assets() {
        Asset css = new Asset(CSS, read("page.css"));
        Asset js = new Asset(SCRIPT, read("page.js"));
        Asset svg = new Asset(SVG, read("icon.svg"));
        this.stylesheet = "page-" + hash(css.text()) + ".css";
        this.script = "page-" + hash(js.text()) + ".js";
        this.icon = "icon-" + hash(svg.text()) + ".svg";
        this.themeHash = hash(Palette.of(ANY).css());
        this.files = Map.of(stylesheet, css, script, js, icon, svg);
    }

    /** Path of the style sheet of all pages. */
    public String stylesheet() {
        return BuyerUrls.path(BuyerUrls.ASSET, stylesheet);
    }

    /** Path of what pages do beyond being pages: news without a reload, and copying. */
    public String script() {
        return BuyerUrls.path(BuyerUrls.ASSET, script);
    }

    /** Path of the window's icon. */
    public String icon() {
        return BuyerUrls.path(BuyerUrls.ASSET, icon);
    }

    /** Path of the style sheet with a shop's colours. */
    public String theme(Colour brand) {
        return BuyerUrls.path(BuyerUrls.ASSET, "theme-" + brand.hex() + "-" + themeHash + ".css");
    }

    /**
     * The file of a name.
     *
     * @param file the part of the path after {@code /assets/}, as it came from outside
     * @return nothing for any other name, an earlier release's included
     */
    public Optional<Asset> find(String file) {
        Asset asset = files.get(file);
        if (asset != null) {
            return Optional.of(asset);
        }
        Matcher theme = THEME.matcher(file);
        if (!theme.matches() || !theme.group(2).equals(themeHash)) {
            return Optional.empty();
        }
        return Colour.parse(theme.group(1))
                .map(brand -> new Asset(CSS, Palette.of(brand).css()));
    }

    /** A file of the pages, read from where they keep such files. */
    public static Asset read(String contentType, String name) {
        return new Asset(contentType, read(name));
    }

    private static String read(String name) {
        String file = "/io/buyerstatus/pages/assets/" + name;
        try (InputStream stream = Assets.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A file that never changes under its name, so that browsers and proxies may keep it for ever.
     *
     * @param contentType value of the {@code Content-Type} header
     * @param text the file's content, to be sent as UTF-8
     */
    public record Asset(String contentType, String text) {

        /** What its name says of its content. */
        public String digest() {
            return hash(text);
        }
    }
}
