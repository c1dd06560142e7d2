package io.buyerstatus.core.document;

/** What a document is for, which decides how it is taken. */
public enum DocumentUse {
    /** An invoice, a proforma or a correction: a fiscal paper, or its structured form. Plain text is none of them. */
    INVOICE,
    /** A paper that belongs to the order. */
    DOCUMENT,
    /** The picture of a packed parcel: never as it came, always re-encoded by us, so that it says no place. */
    PHOTO,
    /** What we printed from the order. */
    PRINTOUT;

    /** Whether a file of that type can be one. */
    public boolean takes(DocumentType type) {
        return switch (this) {
            case INVOICE -> type != DocumentType.TEXT;
            case DOCUMENT -> true;
            case PRINTOUT -> type == DocumentType.PDF;
            case PHOTO -> type == DocumentType.JPEG || type == DocumentType.PNG;
        };
    }
}
