package guide.pages.plots;

import guide.lambda.address.PublicAddress;

/// Where plots are as pictures.
final class PlotLinks {

    private PlotLinks() {}

    static String image(String name) {
        return PublicAddress.link("/plots/" + name + ".svg");
    }
}
