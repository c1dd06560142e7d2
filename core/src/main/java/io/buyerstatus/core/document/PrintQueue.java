package io.buyerstatus.core.document;

/** Port to whoever prints. */
public interface PrintQueue {
    /** Has a document printed that is wanted; to ask twice prints it once. */
    void add(DocumentKey key);
}
