/** AWS KMS: symmetric keys, envelope encryption bound to an encryption context. */
@NullMarked
package io.buyerstatus.local.standin.kms;

import org.jspecify.annotations.NullMarked;
