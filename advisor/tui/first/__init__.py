from advisor.tui.first.held import Held
