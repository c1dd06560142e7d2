package io.buyerstatus.pages.kit.layout;

import java.util.List;
import java.util.Optional;

/**
 * The frame around a page.
 *
 * @param lang the BCP 47 tag of the page's language
 * @param title of the window, without anything private
 * @param stylesheet path of the style sheet that all pages share
 * @param theme path of the style sheet with the shop's colours
 * @param script path of what the page does beyond being a page
 * @param icon path of the window's icon
 * @param languages nothing where there is nothing to choose
 * @param seller nothing where no shop is known, as on "not found"
 */
public record PageFrame(
        String lang,
        String title,
        String stylesheet,
        String theme,
        String script,
        String icon,
        Optional<LanguageMenu> languages,
        Optional<Seller> seller) {

    /**
     * Who sells.
     *
     * @param initials one or two letters that stand where there is no logo
     * @param logo stands beside the name, which need not be in it
     * @param address lines, as the shop wants to be shown
     * @param contacts e-mail, telephone, website
     * @param legal imprint, terms, privacy
     */
    public record Seller(
            String name,
            String initials,
            Optional<Picture> logo,
            Optional<String> website,
            List<String> address,
            List<Link> contacts,
            List<Link> legal) {

        public Seller {
            website = website.map(SafeUrl::required);
            address = List.copyOf(address);
            contacts = List.copyOf(contacts);
            legal = List.copyOf(legal);
        }

        Seller under(Optional<Picture> ownLogo) {
            return new Seller(name, initials, ownLogo, website, address, contacts, legal);
        }
    }
}
