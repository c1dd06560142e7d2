package io.buyerstatus.core.document;

import java.util.EnumSet;
import java.util.Set;

/** What a document is for, which decides how it is taken. */
public enum DocumentUse {
    /** An invoice, a proforma or a correction: a fiscal paper, or its structured form. Plain text is none of them. */
    INVOICE(EnumSet.of(DocumentType.PDF, DocumentType.XML, DocumentType.JPEG, DocumentType.PNG)),
    /** A paper that belongs to the order. */
    DOCUMENT(EnumSet.allOf(DocumentType.class)),
    /** The picture of a packed parcel: never as it came, always re-encoded by us, so that it says no place. */
    PHOTO(EnumSet.of(DocumentType.JPEG, DocumentType.PNG));

    private final Set<DocumentType> types;

    DocumentUse(Set<DocumentType> types) {
        this.types = types;
    }

    /** Whether a file of that type can be one. */
    public boolean takes(DocumentType type) {
        return types.contains(type);
    }
}
