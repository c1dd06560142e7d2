package io.buyerstatus.local.source.stream;

/** Why records are no longer tried. */
enum GivenUp {
    RETRIES("RetryAttemptsExhausted"),
    AGE("RecordAgeExceeded");

    private final String condition;

    GivenUp(String condition) {
        this.condition = condition;
    }

    /** Lambda's word for it. */
    String condition() {
        return condition;
    }
}
