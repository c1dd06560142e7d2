package io.buyerstatus.core.mailbox.login;

/** Port to whoever may open what was sealed: who takes a browser in cannot. */
@FunctionalInterface
public interface SignInReturns {
    /** Tells; told twice, it is done once. */
    void tell(SignInReturn back);
}
