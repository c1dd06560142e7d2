@NullMarked
package io.buyerstatus.local.demo;

import org.jspecify.annotations.NullMarked;
