/** The published document of the API for shops' programs ({@code events/api}), and what it says of bodies. */
@NullMarked
package io.buyerstatus.integrations.api;

import org.jspecify.annotations.NullMarked;
