package io.buyerstatus.console.card;

import java.util.List;
import java.util.Optional;

/**
 * Something on an order's timeline.
 *
 * @param look how it is coloured; it stands there in words too
 * @param what in words
 * @param who did it; may be empty
 * @param tag how it stands; may be empty
 * @param tone of the tag
 * @param text what was said; may be empty
 * @param original where the mail is read that it came with
 * @param many where the message to many is that it is part of
 */
record Item(
        String look,
        String at,
        String machine,
        String what,
        String who,
        String tag,
        String tone,
        String text,
        List<String> details,
        List<Act> acts,
        Optional<String> original,
        Optional<String> many) {
    Item {
        details = details.stream().filter(detail -> !detail.isEmpty()).toList();
        acts = List.copyOf(acts);
    }

    /** Something that no mail was the cause of. */
    Item(
            String look,
            String at,
            String machine,
            String what,
            String who,
            String tag,
            String tone,
            String text,
            List<String> details,
            List<Act> acts) {
        this(look, at, machine, what, who, tag, tone, text, details, acts, Optional.empty(), Optional.empty());
    }

    /** The same, with where the mail is that it came with. */
    Item cameWith(Optional<String> mail) {
        return new Item(look, at, machine, what, who, tag, tone, text, details, acts, mail, many);
    }

    /**
     * Something that can be decided about it.
     *
     * @param field how the form names what it is about
     */
    record Act(String act, String field, String id, String label, Optional<String> about) {}
}
