package io.buyerstatus.core.picture.copy;

import io.buyerstatus.core.picture.PictureVariant;

/** Port to what makes a picture ours: it reads anybody's bytes, and writes pixels only, in the size that the use needs. */
public interface PictureEncoder {
    /** What came of encoding. */
    sealed interface Encoded {
        /**
         * Ours.
         *
         * @param description size and type, for the operator
         */
        record Done(StoredPicture picture, String description) implements Encoded {}

        /** No picture, or none that we take. */
        record Refused(String reason) implements Encoded {}
    }

    /** The same bytes give the same picture, byte by byte. */
    Encoded encode(byte[] original, PictureVariant use);
}
