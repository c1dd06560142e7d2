package io.buyerstatus.console.frame;

import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.Assets.Asset;
import java.util.Map;
import java.util.Optional;

/** The files that the desk's pages need; their names hold a digest of what is in them. */
public final class ConsoleFiles {
    private final Map<String, Asset> files;
    private final String stylesheet;
    private final String icon;
    private final String script;

    /** Reads the files, once per function. */
    public ConsoleFiles() {
        Asset css = Assets.read("text/css; charset=utf-8", "console.css");
        Asset svg = Assets.read("image/svg+xml", "console.svg");
        this.stylesheet = "console-" + css.digest() + ".css";
        this.icon = "console-" + svg.digest() + ".svg";
        Asset js = Assets.read("text/javascript; charset=utf-8", "console.js");
        this.script = "console-" + js.digest() + ".js";
        this.files = Map.of(stylesheet, css, icon, svg, script, js);
    }

    /** Path of the style sheet. */
    public String stylesheet() {
        return ConsoleUrls.path(ConsoleUrls.FILE, stylesheet);
    }

    /** Path of the window's icon. */
    public String icon() {
        return ConsoleUrls.path(ConsoleUrls.FILE, icon);
    }

    /** Path of what the editor of templates does beyond being a form. */
    public String script() {
        return ConsoleUrls.path(ConsoleUrls.FILE, script);
    }

    /** The file of a name as it came from outside. */
    public Optional<Asset> find(String file) {
        return Optional.ofNullable(files.get(file));
    }
}
