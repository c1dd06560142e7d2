package io.buyerstatus.local.stack;

/** The account that the local system pretends to be. */
public final class LocalAccount {

    public static final String ID = "000000000000";
    public static final String REGION = "eu-central-1";

    private LocalAccount() {}

    /** The resource name of something in this account. */
    public static String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + REGION + ":" + ID + ":" + resource;
    }

    /** What stands after the last colon or slash of a resource name: a queue's or topic's own name. */
    public static String nameOf(String arn) {
        return arn.substring(Math.max(arn.lastIndexOf(':'), arn.lastIndexOf('/')) + 1);
    }
}
