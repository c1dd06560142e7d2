@NullMarked
package io.buyerstatus.local.demo.picture;

import org.jspecify.annotations.NullMarked;
