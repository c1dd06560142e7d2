@NullMarked
package io.buyerstatus.core.message.sending;

import org.jspecify.annotations.NullMarked;
