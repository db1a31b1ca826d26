/** Quantiles of the standard normal distribution: R `qnorm(0.975)` and `qnorm(0.999)`. */
export const Z95 = 1.959963984540054;
export const Z998 = 3.090232306167813;
