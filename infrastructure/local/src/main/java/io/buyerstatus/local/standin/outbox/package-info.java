/** Every mail and text message that the system sent, kept and shown as people would see it. */
@NullMarked
package io.buyerstatus.local.standin.outbox;

import org.jspecify.annotations.NullMarked;
