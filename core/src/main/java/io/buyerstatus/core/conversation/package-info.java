@NullMarked
package io.buyerstatus.core.conversation;

import org.jspecify.annotations.NullMarked;
