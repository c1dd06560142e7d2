/** The entries of a conversation: who wrote what, when, and who may read it. */
@NullMarked
package io.buyerstatus.core.thread;

import org.jspecify.annotations.NullMarked;
