package io.buyerstatus.console.frame;

import java.util.Optional;

/**
 * What just happened, said at the place of a page where its reader goes on; the focus goes there.
 *
 * @param done what was done; empty for nothing
 * @param problem why nothing was; empty where something was
 */
public record Notice(String done, String problem) {
    /** A notice for this place; none where nothing is to be said, or it is said elsewhere. */
    public static Optional<Notice> at(boolean here, Optional<String> done, Optional<String> problem) {
        return here && (done.isPresent() || problem.isPresent())
                ? Optional.of(new Notice(done.orElse(""), problem.orElse("")))
                : Optional.empty();
    }
}
