package io.buyerstatus.pages.buyer.review;

import io.buyerstatus.pages.kit.layout.PageFrame;
import java.util.List;
import java.util.Optional;

/**
 * The page on which a review is written.
 *
 * @param order its number
 * @param done what was just done
 * @param alert what is missing
 * @param said what stands there now; nothing where nothing does
 * @param publicity who will read it
 * @param shop what is asked of the shop
 * @param products what is asked of what was ordered
 * @param name what it may be signed with; nothing where there is no name
 */
record ReviewPageView(
        PageFrame shell,
        String order,
        String title,
        Optional<String> lead,
        Optional<String> done,
        Optional<String> alert,
        Optional<Said> said,
        String publicity,
        String action,
        Question shop,
        List<Question> products,
        Optional<Name> name,
        String button,
        Optional<String> delete) {

    ReviewPageView {
        products = List.copyOf(products);
    }

    /**
     * What stands there now.
     *
     * @param version which version, and when
     * @param words nothing where it has none
     * @param seal the receipt
     * @param state what the shop did about it
     */
    record Said(StarsView stars, String version, List<String> words, String seal, List<Note> state) {
        Said {
            words = List.copyOf(words);
            state = List.copyOf(state);
        }
    }

    /** A heading and words that are somebody's. */
    record Note(String heading, String words) {}

    /**
     * Stars and words for one thing.
     *
     * @param id of its fields
     * @param stars the five choices
     */
    record Question(String id, String legend, boolean required, List<Choice> stars, String words) {
        Question {
            stars = List.copyOf(stars);
        }
    }

    /**
     * A number of stars to choose, or none.
     *
     * @param shown what is seen
     * @param label the same in words
     */
    record Choice(String value, String shown, String label, boolean chosen) {}

    /** Whether the buyer's name is shown. */
    record Name(String shown, boolean chosen) {}
}
