package io.buyerstatus.core.settings;

/** A value of several parts of which one breaks its rule: the message names the part and the rule, for people. */
public final class InvalidSettingPart extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public InvalidSettingPart(String message) {
        super(message);
    }

    public InvalidSettingPart(String message, Throwable cause) {
        super(message, cause);
    }
}
