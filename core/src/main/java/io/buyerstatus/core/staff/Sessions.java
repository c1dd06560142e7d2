package io.buyerstatus.core.staff;

/** Port to sessions, for whoever lets people in and out. */
public interface Sessions {
    /** Keeps a session. */
    void open(Session session);

    /** Ends a session; one that is gone already stays gone. */
    void close(SessionToken token);

    /** Ends all sessions of a person: they are signed out of every browser. */
    void closeAll(PersonId person);
}
