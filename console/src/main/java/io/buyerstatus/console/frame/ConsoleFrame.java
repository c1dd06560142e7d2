package io.buyerstatus.console.frame;

import io.buyerstatus.pages.kit.layout.Link;
import java.util.List;
import java.util.Optional;

/**
 * The frame around a page of the desk.
 *
 * @param title of the window, without anything private
 * @param languages the same page in the others
 * @param desk nothing on pages for whoever is not let in
 */
public record ConsoleFrame(
        String lang, String title, String stylesheet, String icon, List<Tongue> languages, Optional<Desk> desk) {
    public ConsoleFrame {
        languages = List.copyOf(languages);
    }

    /** A language by its own name. */
    public record Tongue(String tag, String name, String url) {}

    /**
     * Where somebody is, and who they are.
     *
     * @param shop what the shop is called; empty where none is chosen
     * @param shops the others that they work for
     * @param parts what there is in this shop, for all day
     * @param setup by what the shop is set up
     * @param settingUp whether somebody is at one of these
     * @param role in words
     * @param signOut where the form to leave goes
     * @param form what each form carries
     */
    public record Desk(
            Optional<String> shop,
            List<Link> shops,
            List<Part> parts,
            List<Part> setup,
            boolean settingUp,
            String person,
            String email,
            String role,
            String signOut,
            String form) {
        public Desk {
            shops = List.copyOf(shops);
            parts = List.copyOf(parts);
            setup = List.copyOf(setup);
        }
    }

    /** A part of the desk. */
    public record Part(String label, String url, boolean current) {}
}
