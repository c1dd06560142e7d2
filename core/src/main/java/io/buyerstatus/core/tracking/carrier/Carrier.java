package io.buyerstatus.core.tracking.carrier;

/** A carrier whose numbers and tracking pages are known. */
public enum Carrier {
    /** Deutsche Post DHL's parcels within and from Germany. */
    DHL("DHL"),
    /** DHL's courier service; another company with other numbers and another page. */
    DHL_EXPRESS("DHL Express"),
    DPD("DPD"),
    GLS("GLS"),
    /** Hermes Germany; what was Hermes in the United Kingdom is another company today. */
    HERMES("Hermes"),
    UPS("UPS"),
    FEDEX("FedEx"),
    /** Registered and tracked letters from Germany. */
    DEUTSCHE_POST("Deutsche Post"),
    /** The post of Sweden and Denmark, a carrier in Norway and Finland. */
    POSTNORD("PostNord"),
    /** The carrier of Norway's post. */
    BRING("Bring"),
    OESTERREICHISCHE_POST("Österreichische Post"),
    SWISS_POST("Swiss Post"),
    USPS("USPS"),
    ROYAL_MAIL("Royal Mail");

    private final String displayName;

    Carrier(String displayName) {
        this.displayName = displayName;
    }

    /** The name as the carrier writes it, the same in every language. */
    public String displayName() {
        return displayName;
    }
}
