package io.buyerstatus.pictures.encode;

import java.io.Serial;

/** Why a file is not taken as a picture; only within this package. */
final class NotTaken extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    NotTaken(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
