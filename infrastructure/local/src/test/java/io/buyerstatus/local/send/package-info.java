@NullMarked
package io.buyerstatus.local.send;

import org.jspecify.annotations.NullMarked;
