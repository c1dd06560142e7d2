package io.buyerstatus.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What these tests have a page do or say about itself; each stands in a file of its own, beside the classes. */
final class Script {
    private Script() {}

    /** The text of one. */
    static String named(String file) throws IOException {
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException(file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
