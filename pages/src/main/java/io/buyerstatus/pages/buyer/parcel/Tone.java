package io.buyerstatus.pages.buyer.parcel;

/** How a state feels: it chooses a colour, and is never the only carrier of the meaning. */
public enum Tone {
    /** Everything takes its course. */
    CALM,
    /** It has arrived. */
    GOOD,
    /** The buyer must do something. */
    ACTION,
    /** Something went wrong. */
    PROBLEM,
    /** Nothing more will happen. */
    OVER
}
