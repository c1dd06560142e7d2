package io.buyerstatus.core.settings;

/** A value of several parts of which one breaks its rule: the message names the part and the rule, for people. */
final class InvalidSettingPart extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    InvalidSettingPart(String message) {
        super(message);
    }

    InvalidSettingPart(String message, Throwable cause) {
        super(message, cause);
    }
}
