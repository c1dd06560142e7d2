package io.buyerstatus.core.picture.copy;

import io.buyerstatus.core.picture.PictureState;

/** The outcome for a picture that the copier was asked to copy. */
public sealed interface CopyResult {
    /** It is in another state now. */
    record Moved(PictureState state, String note) implements CopyResult {}

    /** It was not to be copied, or somebody else has it. */
    record NotMine() implements CopyResult {}
}
