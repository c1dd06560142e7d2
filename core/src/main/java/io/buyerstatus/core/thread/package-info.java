@NullMarked
package io.buyerstatus.core.thread;

import org.jspecify.annotations.NullMarked;
