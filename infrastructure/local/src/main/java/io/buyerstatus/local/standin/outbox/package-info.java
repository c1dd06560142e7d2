/** Every mail and text message that the system sent, kept as people would see it. */
@NullMarked
package io.buyerstatus.local.standin.outbox;

import org.jspecify.annotations.NullMarked;
