package io.buyerstatus.aws.privacy;

/** What a value says of a person (GDPR, art. 4(1) and (5)). */
public enum DataClass {
    /** It tells of somebody. */
    PERSONAL,
    /** It tells of somebody whoever has other things beside it: a digest, a secret's hash, a number of another system. */
    PSEUDONYMOUS,
    /** It tells of nobody. */
    NONE
}
