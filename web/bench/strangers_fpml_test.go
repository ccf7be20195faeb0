package bench

import (
	"encoding/xml"
	"fmt"
	"strings"

	"groupdesk/gen/soap"
	"groupdesk/web/bench/strangers/fpml"
)

//go:generate go -C ../.. run ./gen -offline -package fpml -out web/bench/strangers/fpml web/bench/strangers/fpml/fpml.xsd

// swaps is a document of FpML 5: a thousand steps of notional schedules, four in each swap.
var swaps = stranger{"FpML", swapDocument(250), []strangerCodec{
	newStrangerCodec("ours", func(data []byte) (*fpml.DataDocument, error) {
		return fpml.UnmarshalDataDocument(data, soap.ReadOptions{})
	}, fpml.MarshalDataDocument,
		func(v *fpml.DataDocument) string {
			last := v.Trade[len(v.Trade)-1]
			fixed, floating := last.Product.Swap.SwapStream[0], last.Product.Swap.SwapStream[1]
			dates, rate := floating.CalculationPeriodDates, floating.CalculationPeriodAmount.Calculation.RateCalculation.FloatingRateCalculation
			return fmt.Sprint(v.FpmlVersion, len(v.Trade), last.TradeHeader.PartyTradeIdentifier[1].TradeID.Value, last.TradeHeader.TradeDate.Value,
				fixed.PayerPartyReference, fixed.CalculationPeriodAmount.Calculation.FixedRateSchedule.AsSchedule().InitialValue,
				fixed.CalculationPeriodAmount.Calculation.NotionalSchedule.NotionalStepSchedule.Step,
				dates.ID, dates.TerminationDate.UnadjustedDate.Value, dates.CalculationPeriodFrequency.RollConvention,
				rate.FloatingRateIndex.Value, *rate.IndexTenor.AsFrequency(), v.Party[1].PartyName.Or(""))
		}),
	newStrangerCodec("encoding-xml", unmarshalWith[plainTrades], marshalWith[plainTrades],
		func(v *plainTrades) string {
			last := v.Trade[len(v.Trade)-1]
			fixed, floating := last.Swap.SwapStream[0], last.Swap.SwapStream[1]
			dates, rate := floating.CalculationPeriodDates, floating.CalculationPeriodAmount.Calculation.FloatingRateCalculation
			return fmt.Sprint(v.FpmlVersion, len(v.Trade), last.TradeHeader.PartyTradeIdentifier[1].TradeID.Value, last.TradeHeader.TradeDate.Value,
				fixed.PayerPartyReference, fixed.CalculationPeriodAmount.Calculation.FixedRateSchedule.InitialValue,
				fixed.CalculationPeriodAmount.Calculation.NotionalSchedule.NotionalStepSchedule.Step,
				dates.ID, dates.TerminationDate.UnadjustedDate.Value, dates.CalculationPeriodFrequency.RollConvention,
				rate.FloatingRateIndex.Value, *rate.IndexTenor, v.Party[1].PartyName)
		}),
}}

// swapDocument is a list of n interest rate swaps, each of a fixed and a floating rate.
func swapDocument(n int) string {
	var b strings.Builder
	b.WriteString(`<dataDocument xmlns="http://www.fpml.org/FpML-5/confirmation" fpmlVersion="5-12">`)
	for i := range n {
		fmt.Fprintf(&b, `<trade id="T%d"><tradeHeader>`, i)
		for _, party := range []string{"A", "B"} {
			fmt.Fprintf(&b, `<partyTradeIdentifier><partyReference href="party%s"/><tradeId tradeIdScheme="urn:example:trade-id">TW%s-%d</tradeId></partyTradeIdentifier>`, party, party, 9000+i)
		}
		fmt.Fprintf(&b, `<tradeDate>2026-11-%02d</tradeDate></tradeHeader><swap><productType>InterestRate:IRSwap</productType>`, i%28+1)
		writeSwapStream(&b, i, "fixed", "partyA", "partyB", 6, fmt.Sprintf(`<fixedRateSchedule><initialValue>0.0%d</initialValue></fixedRateSchedule>`, 200+i%300))
		writeSwapStream(&b, i, "floating", "partyB", "partyA", 3, `<floatingRateCalculation><floatingRateIndex floatingRateIndexScheme="urn:example:index">NOK-NIBOR</floatingRateIndex>`+
			`<indexTenor><periodMultiplier>3</periodMultiplier><period>M</period></indexTenor></floatingRateCalculation>`)
		b.WriteString(`</swap></trade>`)
	}
	return b.String() + `<party id="partyA"><partyId>54930000000000000A01</partyId><partyName>Bank of the Fjords &amp; Partners</partyName></party>` +
		`<party id="partyB"><partyId>54930000000000000B02</partyId><partyName>Northern Shipping</partyName></party></dataDocument>`
}

// writeSwapStream writes one stream of swap i: payer pays every few months for a notional that falls twice.
func writeSwapStream(b *strings.Builder, i int, id, payer, receiver string, months int, rate string) {
	const adjusted = `</unadjustedDate><dateAdjustments><businessDayConvention>MODFOLLOWING</businessDayConvention></dateAdjustments>`
	frequency := fmt.Sprintf(`<periodMultiplier>%d</periodMultiplier><period>M</period>`, months)
	fmt.Fprintf(b, `<swapStream id="%s%d"><payerPartyReference href="%s"/><receiverPartyReference href="%s"/><calculationPeriodDates id="%sDates%d">`, id, i, payer, receiver, id, i)
	fmt.Fprintf(b, `<effectiveDate><unadjustedDate>2026-12-%02d%s</effectiveDate><terminationDate><unadjustedDate>2031-12-%02d%s</terminationDate>`, i%28+1, adjusted, i%28+1, adjusted)
	fmt.Fprintf(b, `<calculationPeriodFrequency>%s<rollConvention>15</rollConvention></calculationPeriodFrequency></calculationPeriodDates>`, frequency)
	fmt.Fprintf(b, `<paymentDates><calculationPeriodDatesReference href="%sDates%d"/><paymentFrequency>%s</paymentFrequency><payRelativeTo>CalculationPeriodEndDate</payRelativeTo></paymentDates>`, id, i, frequency)
	fmt.Fprintf(b, `<calculationPeriodAmount><calculation><notionalSchedule><notionalStepSchedule><initialValue>%d000000.00</initialValue>`, i+3)
	for year := range 2 {
		fmt.Fprintf(b, `<step><stepDate>20%d-12-15</stepDate><stepValue>%d000000.00</stepValue></step>`, year+28, i+2-year)
	}
	fmt.Fprintf(b, `<currency>NOK</currency></notionalStepSchedule></notionalSchedule>%s<dayCountFraction>30/360</dayCountFraction></calculation></calculationPeriodAmount></swapStream>`, rate)
}

type plainTrades struct {
	XMLName     xml.Name     `xml:"http://www.fpml.org/FpML-5/confirmation dataDocument"`
	FpmlVersion string       `xml:"fpmlVersion,attr"`
	Trade       []plainTrade `xml:"trade"`
	Party       []struct {
		ID        string `xml:"id,attr"`
		PartyID   string `xml:"partyId"`
		PartyName string `xml:"partyName,omitempty"`
	} `xml:"party"`
}

type plainTrade struct {
	ID          string `xml:"id,attr,omitempty"`
	TradeHeader struct {
		PartyTradeIdentifier []plainTradeIdentifier `xml:"partyTradeIdentifier"`
		TradeDate            plainDate              `xml:"tradeDate"`
	} `xml:"tradeHeader"`
	Swap *struct {
		plainProduct
		SwapStream []plainStream `xml:"swapStream"`
	} `xml:"swap"`
	CapFloor *struct {
		plainProduct
		CapFloorStream plainStream `xml:"capFloorStream"`
	} `xml:"capFloor"`
}

type plainTradeIdentifier struct {
	ID             string         `xml:"id,attr,omitempty"`
	PartyReference plainReference `xml:"partyReference"`
	TradeID        struct {
		TradeIDScheme string `xml:"tradeIdScheme,attr"`
		ID            string `xml:"id,attr,omitempty"`
		Value         string `xml:",chardata"`
	} `xml:"tradeId"`
}

type plainProduct struct {
	ID          string `xml:"id,attr,omitempty"`
	ProductType string `xml:"productType,omitempty"`
}

type plainStream struct {
	ID                     string         `xml:"id,attr,omitempty"`
	PayerPartyReference    plainReference `xml:"payerPartyReference"`
	ReceiverPartyReference plainReference `xml:"receiverPartyReference"`
	CalculationPeriodDates struct {
		ID                         string              `xml:"id,attr"`
		EffectiveDate              plainAdjustableDate `xml:"effectiveDate"`
		TerminationDate            plainAdjustableDate `xml:"terminationDate"`
		CalculationPeriodFrequency struct {
			plainFrequency
			RollConvention string `xml:"rollConvention"`
		} `xml:"calculationPeriodFrequency"`
	} `xml:"calculationPeriodDates"`
	PaymentDates struct {
		ID                              string         `xml:"id,attr,omitempty"`
		CalculationPeriodDatesReference plainReference `xml:"calculationPeriodDatesReference"`
		PaymentFrequency                plainFrequency `xml:"paymentFrequency"`
		PayRelativeTo                   string         `xml:"payRelativeTo"`
	} `xml:"paymentDates"`
	CalculationPeriodAmount struct {
		Calculation plainCalculation `xml:"calculation"`
	} `xml:"calculationPeriodAmount"`
}

type plainCalculation struct {
	NotionalSchedule struct {
		ID                   string `xml:"id,attr,omitempty"`
		NotionalStepSchedule struct {
			plainSchedule
			Currency struct {
				CurrencyScheme string `xml:"currencyScheme,attr,omitempty"`
				Value          string `xml:",chardata"`
			} `xml:"currency"`
		} `xml:"notionalStepSchedule"`
	} `xml:"notionalSchedule"`
	FixedRateSchedule       *plainSchedule `xml:"fixedRateSchedule"`
	FloatingRateCalculation *struct {
		ID                string `xml:"id,attr,omitempty"`
		FloatingRateIndex struct {
			FloatingRateIndexScheme string `xml:"floatingRateIndexScheme,attr,omitempty"`
			Value                   string `xml:",chardata"`
		} `xml:"floatingRateIndex"`
		IndexTenor *plainFrequency `xml:"indexTenor"`
	} `xml:"floatingRateCalculation"`
	DayCountFraction struct {
		DayCountFractionScheme string `xml:"dayCountFractionScheme,attr,omitempty"`
		Value                  string `xml:",chardata"`
	} `xml:"dayCountFraction"`
}

type plainSchedule struct {
	InitialValue string `xml:"initialValue"`
	Step         []struct {
		StepDate  string `xml:"stepDate"`
		StepValue string `xml:"stepValue"`
	} `xml:"step"`
}

type plainFrequency struct {
	PeriodMultiplier string `xml:"periodMultiplier"`
	Period           string `xml:"period"`
}

type plainAdjustableDate struct {
	UnadjustedDate  plainDate `xml:"unadjustedDate"`
	DateAdjustments struct {
		BusinessDayConvention string `xml:"businessDayConvention"`
	} `xml:"dateAdjustments"`
}

type plainDate struct {
	ID    string `xml:"id,attr,omitempty"`
	Value string `xml:",chardata"`
}

type plainReference struct {
	Href string `xml:"href,attr"`
}
